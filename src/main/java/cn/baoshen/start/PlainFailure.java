package cn.baoshen.start;

import cn.baoshen.camel.MissingBean;
import cn.baoshen.model.CannotStart;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one line why the service does not start, instead of a page of stack traces. */
class PlainFailure implements SpringBootExceptionReporter {
  PlainFailure(ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> why = why(failure);
    why.ifPresent(line -> System.err.println("Baoshen cannot start: " + line));
    return why.isPresent();
  }

  static Optional<String> why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart plain) {
        return Optional.of(String.valueOf(plain.getMessage()));
      }
    }
    return MissingBean.in(failure);
  }
}
