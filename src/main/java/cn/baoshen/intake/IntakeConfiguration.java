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
  FileReader fileReader(FormCatalog forms, OpenCollection collection) {
    return new FileReader(forms.forYear(collection.year()));
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
      Clock clock) {
    return new Lookout(folders.inbox(), settings, sightings, patience, clock);
  }

  @Bean
  Doorkeeper doorkeeper(
      Lookout lookout,
      Originals originals,
      Units units,
      FileReader files,
      Sightings sightings,
      Attempts attempts,
      Patience patience,
      KeptFiles kept,
      InboxSettings settings,
      OpenCollection collection,
      Clock clock) {
    return new Doorkeeper(
        lookout,
        originals,
        new RegisteredOwner(units, files),
        sightings,
        attempts,
        patience,
        new Quarantine(kept),
        settings,
        collection,
        clock);
  }

  @Bean
  Inspector inspector(Folders folders, Sightings sightings, Alarms alarms, Clock clock) {
    return new Inspector(folders.inbox(), sightings, alarms, clock);
  }

  @Bean
  Trials trials(Units units, FileReader files) {
    return new Trials(new RegisteredOwner(units, files), files);
  }

  @Bean
  InboxLook inboxLook(Folders folders, Clock clock) {
    return new InboxLook(folders.inbox(), clock);
  }
}
