package cn.baoshen.camel;

import cn.baoshen.camel.station.DatabaseTime;
import cn.baoshen.camel.station.DurableHandover;
import cn.baoshen.camel.station.Leases;
import cn.baoshen.camel.station.Rounds;
import cn.baoshen.camel.station.SchedulerWatch;
import cn.baoshen.camel.station.StationComponent;
import cn.baoshen.camel.station.StationHandlers;
import cn.baoshen.camel.station.StationSettings;
import cn.baoshen.camel.station.StationTask;
import cn.baoshen.camel.station.SteadyTime;
import cn.baoshen.camel.station.WorkLeases;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.casebook.store.FolderMove;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.casebook.store.NodeLives;
import cn.baoshen.casebook.store.NodeSettings;
import cn.baoshen.intake.FairShare;
import cn.baoshen.intake.OddNames;
import cn.baoshen.intake.inbox.StabilityCheck;
import cn.baoshen.model.work.Handover;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the stations between Camel and the scheduler. */
@Configuration(proxyBeanMethods = false)
@Import({
  StationHandlers.class,
  SchedulerWatch.class,
  RouteReload.class,
  SuspendedRoutes.class,
  RouteAgreement.class,
  RouteWatch.class,
  WorkLeases.class,
  Leases.class,
  BackPressure.class
})
class CamelConfiguration {
  private static final int SHORT = 8;
  private static final Duration SIGNS = Duration.ofSeconds(10);
  private static final Duration MOVES = Duration.ofSeconds(2);
  private static final int MOVED = 400;
  private static final Duration AGREES = Duration.ofSeconds(2);

  @Bean
  SteadyTime steadyTime(Clock clock) {
    return new SteadyTime(clock, System::nanoTime);
  }

  @Bean
  Handover handover(ObjectProvider<Scheduler> scheduler, SteadyTime time) {
    return new DurableHandover(scheduler::getObject, time);
  }

  /** Whoever holds work is told from others on the same machine. */
  @Bean
  DbSchedulerCustomizer schedulerName(NodeSettings node) {
    String life = KeptFiles.LIFE.substring(0, SHORT);
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(new SchedulerName.Fixed(node.name() + "-" + life));
      }
    };
  }

  @Bean
  Task<Void> stationTask(
      StationHandlers workers,
      Attempts attempts,
      Failures failures,
      Alarms alarms,
      StationSettings settings,
      SteadyTime time,
      WorkLeases leases,
      Leases dead)
      throws SQLException {
    dead.freeTheDead();
    return new StationTask(workers, attempts, failures, alarms, settings, time, leases).task();
  }

  @Bean("station")
  StationComponent station(
      StationHandlers workers, CaseBook cases, Handover handover, StationSettings settings) {
    return new StationComponent(workers, cases, handover, settings);
  }

  @Bean
  FailedRounds failedRounds() {
    return new FailedRounds();
  }

  @Bean
  InboxFilter inboxFilter(
      StabilityCheck stabilityCheck, OddNames names, FairShare turns, InboxFolders folders) {
    return new InboxFilter(stabilityCheck, names, turns, folders);
  }

  @Bean
  InboxOrder inboxOrder(FairShare turns) {
    return new InboxOrder(turns);
  }

  @Bean
  InboxLease inboxLease(NodeLeases leases) {
    return new InboxLease(leases);
  }

  @Bean
  InboxRounds inboxRounds(
      FairShare turns,
      BackPressure crowding,
      InboxFolders folders,
      InboxLease lease,
      SeenFiles seenFiles) {
    return new InboxRounds(turns, crowding, folders, lease, seenFiles);
  }

  @Bean
  InboxFolders inboxFolders(Folders folders, StabilityCheck stabilityCheck) {
    return new InboxFolders(folders.inbox(), stabilityCheck::isIgnored, System::nanoTime);
  }

  /** Every node says that it lives, and hears what time it is. */
  @Bean
  Rounds nodeRounds(NodeLives lives, DatabaseTime time, NodeLeases leases) {
    Runnable together =
        () -> {
          lives.sign();
          time.set();
        };
    return new Rounds(leases.isAlone() ? lives::sign : together, SIGNS);
  }

  @Bean
  DatabaseTime databaseTime(JdbcClient jdbc, SteadyTime time, NodeLeases leases) {
    DatabaseTime shared = new DatabaseTime(jdbc, time);
    if (!leases.isAlone()) {
      shared.set();
    }
    return shared;
  }

  /** Kept files of before come into folders by hash, slowly. */
  @Bean
  FolderMove folderMove(Folders folders, NodeLeases leases) {
    return new FolderMove(folders.state(), leases, MOVED);
  }

  @Bean
  Rounds folderRounds(FolderMove move) {
    return new Rounds(move::round, MOVES);
  }

  /** A route that is suspended on one node is suspended on all. */
  @Bean
  Rounds routeRounds(RouteAgreement agreement) {
    return new Rounds(agreement::look, AGREES);
  }
}
