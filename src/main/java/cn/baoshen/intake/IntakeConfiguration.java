package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.inbox.FileBackoff;
import cn.baoshen.intake.inbox.IgnoredNames;
import cn.baoshen.intake.inbox.IgnoredSettings;
import cn.baoshen.intake.inbox.InboxLook;
import cn.baoshen.intake.inbox.InboxSettings;
import cn.baoshen.intake.inbox.LeftLying;
import cn.baoshen.intake.inbox.OpenWriters;
import cn.baoshen.intake.inbox.StabilityCheck;
import cn.baoshen.model.Units;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the door of the house together. */
@Configuration(proxyBeanMethods = false)
@Import({
  Originals.class,
  SubmissionReaders.class,
  FileBackoff.class,
  RegisteredOwner.class,
  Recogniser.class,
  DryRuns.class
})
class IntakeConfiguration {
  @Bean
  HandIns handIns(JdbcClient jdbc, FormCatalog forms, Units units) {
    return new HandIns(jdbc, new StatedOwner(forms, units));
  }

  @Bean
  OriginalReader originalReader(Originals originals, SubmissionReaders readers) {
    return new OriginalReader(originals, readers);
  }

  @Bean
  StabilityCheck stabilityCheck(
      Folders folders,
      InboxSettings settings,
      SeenFiles seenFiles,
      FileBackoff patience,
      IgnoredNames ignored,
      OpenWriters writers,
      Clock clock) {
    return new StabilityCheck(
        folders.inbox(), settings, seenFiles, patience, ignored, writers, clock);
  }

  @Bean
  OpenWriters writers(Folders folders, Clock clock) {
    return new OpenWriters(List.of(folders.inbox(), folders.state()), clock);
  }

  @Bean
  FairShare turns(Folders folders, RegisteredOwner owner) {
    return new FairShare(new Senders(folders.inbox(), owner));
  }

  @Bean
  SetAside aside(
      Folders folders, KeptFiles kept, OpenWriters writers, InboxSettings settings, Clock clock) {
    return new SetAside(folders.inbox(), kept, writers, settings.patience(), clock);
  }

  @Bean
  Departures departures(
      Folders folders,
      SeenFiles seenFiles,
      FileBackoff patience,
      FairShare turns,
      Originals originals,
      KeptFiles kept,
      SetAside aside) {
    Quarantine quarantine = new Quarantine(kept);
    return new Departures(
        folders.inbox(), seenFiles, patience, turns, originals, quarantine, aside);
  }

  @Bean
  IgnoredNames ignoredNames(Folders folders, Units units, IgnoredSettings settings) {
    return new IgnoredNames(folders.inbox(), units, settings);
  }

  @Bean
  InboxReceiver inboxReceiver(
      StabilityCheck stabilityCheck,
      Originals originals,
      Recogniser recogniser,
      FileBackoff patience,
      FairShare turns,
      Departures departures,
      InboxSettings settings) {
    return new InboxReceiver(
        stabilityCheck, originals, recogniser, patience, turns, departures, settings);
  }

  @Bean
  OddNames oddNames(StabilityCheck stabilityCheck, InboxSettings settings, Clock clock) {
    return new OddNames(stabilityCheck, settings.settle(), clock);
  }

  @Bean
  LeftLying leftLying(Alarms alarms, InboxSettings settings, Clock clock) {
    return new LeftLying(alarms, settings.lying(), clock);
  }

  @Bean
  InboxSweep inboxSweep(
      Folders folders,
      SeenFiles seenFiles,
      InboxLook look,
      LeftLying lying,
      OddNames names,
      SetAside aside,
      Clock clock) {
    return new InboxSweep(folders.inbox(), seenFiles, look, lying, names, aside, clock);
  }

  @Bean
  InboxLook inboxLook(Folders folders, IgnoredNames ignored, Clock clock) {
    return new InboxLook(folders.inbox(), ignored, clock);
  }
}
