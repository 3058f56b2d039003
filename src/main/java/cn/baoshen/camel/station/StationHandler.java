package cn.baoshen.camel.station;

import cn.baoshen.model.work.WorkItem;

/** A station that is open for work. */
interface StationHandler {
  /** Does one piece of work; an exception means that it is to be tried again. */
  void work(WorkItem order) throws Exception;

  /** How often it is tried before the case is set aside. */
  int attempts();

  /** Whether a case stands still when the station gives up; otherwise only an alarm is raised. */
  boolean isCritical();
}
