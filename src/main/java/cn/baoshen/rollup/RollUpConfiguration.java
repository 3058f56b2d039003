package cn.baoshen.rollup;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.order.OneByOne;
import cn.baoshen.casebook.order.OrderNotes;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.collection.CollectionProgress;
import cn.baoshen.collection.CollectionSettings;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.collection.WorkingDays;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Peers;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the roll-up together. */
@Import(RollUpTexts.class)
@Configuration(proxyBeanMethods = false)
class RollUpConfiguration {
  @Bean
  FormLines.Knowledge knownOfReports(
      CaseBook cases,
      FigureComputation figures,
      CollectionProgress progress,
      WorkingDays days,
      Clock clock) {
    return new FormLines.Knowledge(cases, figures, progress, days, clock.getZone());
  }

  @Bean
  RollUpLines rollUpLines(
      UnitStatuses statuses, JdbcClient jdbc, FormLines.Knowledge known, RollUpTexts texts) {
    return new RollUpLines(statuses, new RollUpQueries(jdbc), known, texts);
  }

  @Bean
  FigureCount figureCount(
      JdbcClient jdbc,
      FormLines.Knowledge known,
      CollectionSettings reviewers,
      RollUpSettings settings) {
    return new FigureCount(
        new TimeQueries(jdbc),
        known.progress(),
        known.days(),
        known.zone(),
        new FigureCount.Granted(reviewers.reviewerDays(), settings.closeDays()));
  }

  @Bean
  RollUpMaker rollUpMaker(
      RollUpLines lines, FigureCount count, Folders folders, RollUpTexts texts, Clock clock) {
    KeptFiles outbox = new KeptFiles(folders.outbox());
    return new RollUpMaker(lines, count, outbox, texts, clock);
  }

  /** One at a time: each holds the lines of all units. */
  @Bean
  OneByOne rollUpWorker(OrderNotes orderNotes) {
    return OneByOne.worker("roll-up", orderNotes);
  }

  @Bean
  RollUps rollUps(
      RollUpMaker maker,
      FormCatalog forms,
      AskedForms asked,
      OpenCollection collection,
      Folders folders,
      RollUpTexts texts,
      OneByOne rollUpWorker) {
    KeptFiles outbox = new KeptFiles(folders.outbox());
    return new RollUps(maker, forms, asked, collection, outbox, texts, rollUpWorker);
  }

  @Bean
  ApplicationRunner rollUpsTakenUp(RollUps rollUps) {
    return start -> rollUps.takeUp();
  }

  @Bean
  Peers peers(
      RollUps rollUps, FormCatalog forms, Units units, RollUpSettings settings, RollUpTexts texts) {
    return new Outliers(rollUps, forms, units, settings, texts);
  }

  @Bean
  RollUpRound rollUpRound(
      RollUps rollUps,
      OpenCollection collection,
      RollUpSettings settings,
      JdbcClient jdbc,
      Clock clock) {
    return new RollUpRound(rollUps, collection, settings, jdbc, clock);
  }
}
