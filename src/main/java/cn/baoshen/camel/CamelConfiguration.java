package cn.baoshen.camel;

import cn.baoshen.camel.station.DurableHandover;
import cn.baoshen.camel.station.Leases;
import cn.baoshen.camel.station.SchedulerWatch;
import cn.baoshen.camel.station.StationComponent;
import cn.baoshen.camel.station.StationHandlers;
import cn.baoshen.camel.station.StationSettings;
import cn.baoshen.camel.station.StationTask;
import cn.baoshen.camel.station.SteadyTime;
import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.Failures;
import cn.baoshen.intake.FairShare;
import cn.baoshen.intake.OddNames;
import cn.baoshen.intake.inbox.StabilityCheck;
import cn.baoshen.model.work.Handover;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
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
  RouteWatch.class
})
class CamelConfiguration {
  @Bean
  SteadyTime steadyTime(Clock clock) {
    return new SteadyTime(clock, System::nanoTime);
  }

  @Bean
  Handover handover(ObjectProvider<Scheduler> scheduler, SteadyTime time) {
    return new DurableHandover(scheduler::getObject, time);
  }

  @Bean
  Task<Void> stationTask(
      StationHandlers workers,
      Attempts attempts,
      Failures failures,
      Alarms alarms,
      StationSettings settings,
      SteadyTime time,
      Clock clock,
      DataSource source,
      JdbcClient jdbc)
      throws SQLException {
    new Leases(source, jdbc, clock).freeTheDead();
    return new StationTask(workers, attempts, failures, alarms, settings, time).task();
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
  InboxFilter inboxFilter(StabilityCheck stabilityCheck, OddNames names, FairShare turns) {
    return new InboxFilter(stabilityCheck, names, turns);
  }

  @Bean
  InboxRounds inboxRounds(
      FairShare turns, JdbcClient jdbc, StationHandlers workers, SteadyTime time) {
    return new InboxRounds(turns, new BackPressure(jdbc, workers, time));
  }
}
