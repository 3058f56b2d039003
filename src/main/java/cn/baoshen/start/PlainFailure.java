package cn.baoshen.start;

import cn.baoshen.model.CannotStart;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line why the service does not start, instead of a page of stack traces. */
class PlainFailure implements SpringBootExceptionReporter {
  PlainFailure(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart plain) {
        System.err.println("Baoshen cannot start: " + plain.getMessage());
        return true;
      }
    }
    return false;
  }
}
