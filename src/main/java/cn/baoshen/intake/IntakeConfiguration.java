package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.Folders;
import cn.baoshen.casebook.KeptFiles;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Sightings;
import cn.baoshen.form.FormCatalog;
import cn.baoshen.report.Units;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the door of the house together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  Originals originals(KeptFiles kept) {
    return new Originals(kept);
  }

  @Bean
  FileReader fileReader(FormCatalog forms, OpenCollection collection, Blanks blanks) {
    return new FileReader(forms.forYear(collection.year()), blanks);
  }

  @Bean
  Reader reader(Originals originals, FileReader files) {
    return new Reader(originals, files);
  }

  @Bean
  Patience patience(Alarms alarms, Clock clock) {
    return new Patience(alarms, clock);
  }

  @Bean
  Lookout lookout(
      Folders folders,
      InboxSettings settings,
      Sightings sightings,
      Patience patience,
      IgnoredNames ignored,
      Writers writers,
      Clock clock) {
    return new Lookout(folders.inbox(), settings, sightings, patience, ignored, writers, clock);
  }

  @Bean
  Writers writers(Folders folders, Clock clock) {
    return new Writers(List.of(folders.inbox(), folders.state()), clock);
  }

  @Bean
  Turns turns(Folders folders, RegisteredOwner owner) {
    return new Turns(new Senders(folders.inbox(), owner));
  }

  @Bean
  Aside aside(
      Folders folders, KeptFiles kept, Writers writers, InboxSettings settings, Clock clock) {
    return new Aside(folders.inbox(), kept, writers, settings.patience(), clock);
  }

  @Bean
  Departures departures(
      Folders folders,
      Sightings sightings,
      Patience patience,
      Turns turns,
      Originals originals,
      KeptFiles kept,
      Aside aside) {
    Quarantine quarantine = new Quarantine(kept);
    return new Departures(
        folders.inbox(), sightings, patience, turns, originals, quarantine, aside);
  }

  @Bean
  IgnoredNames ignoredNames(Folders folders, Units units, IgnoredSettings settings) {
    return new IgnoredNames(folders.inbox(), units, settings);
  }

  @Bean
  RegisteredOwner registeredOwner(Units units) {
    return new RegisteredOwner(units);
  }

  @Bean
  Recogniser recogniser(
      FileReader files,
      RegisteredOwner owner,
      Attempts attempts,
      Alarms alarms,
      OpenCollection collection) {
    return new Recogniser(files, owner, attempts, alarms, collection);
  }

  @Bean
  Doorkeeper doorkeeper(
      Lookout lookout,
      Originals originals,
      Recogniser recogniser,
      Patience patience,
      Turns turns,
      Departures departures,
      InboxSettings settings) {
    return new Doorkeeper(lookout, originals, recogniser, patience, turns, departures, settings);
  }

  @Bean
  OddNames oddNames(Lookout lookout, Turns turns, InboxSettings settings, Clock clock) {
    return new OddNames(lookout, turns, settings.settle(), clock);
  }

  @Bean
  LeftLying leftLying(Alarms alarms, InboxSettings settings, Clock clock) {
    return new LeftLying(alarms, settings.lying(), clock);
  }

  @Bean
  Inspector inspector(
      Folders folders,
      Sightings sightings,
      InboxLook look,
      LeftLying lying,
      OddNames names,
      Aside aside,
      Clock clock) {
    return new Inspector(folders.inbox(), sightings, look, lying, names, aside, clock);
  }

  @Bean
  Trials trials(RegisteredOwner owner, FileReader files) {
    return new Trials(owner, files);
  }

  @Bean
  InboxLook inboxLook(Folders folders, IgnoredNames ignored, Clock clock) {
    return new InboxLook(folders.inbox(), ignored, clock);
  }
}
