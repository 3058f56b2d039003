package cn.baoshen.console.units;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the pages about units. */
@Import({
  RosterQueries.class,
  UnitRoster.class,
  UnitChoices.class,
  ReviewerSearch.class,
  RefusedFiles.class,
  UnitCourses.class,
  ReminderPreviews.class,
  UnitSheets.class
})
@Configuration(proxyBeanMethods = false)
class UnitsConfiguration {}
