package cn.baoshen.camel;

/** A station that is open for work. */
interface Worker {
  /** Does one piece of work; an exception means that it is to be tried again. */
  void work(Order order) throws Exception;

  /** How often it is tried before the case is set aside. */
  int attempts();

  /** Whether a case stands still when the station gives up; otherwise only an alarm is raised. */
  boolean isCritical();
}
