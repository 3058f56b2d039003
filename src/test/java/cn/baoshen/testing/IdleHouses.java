package cn.baoshen.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Ends the services of the tests that nobody has asked for a while, when a class begins that needs
 * none: each that is kept looks for files, mail and work several times a second.
 */
public final class IdleHouses extends AbstractTestExecutionListener
    implements TestExecutionListener {
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** The last class that used each context, and when it ended. */
  private static final Map<Class<?>, Use> USES = new HashMap<>();

  private record Use(TestContext context, long ended) {
    boolean isOver() {
      return System.nanoTime() - ended > IDLE.toNanos();
    }
  }

  @Override
  public void afterTestClass(TestContext context) {
    synchronized (USES) {
      USES.put(context.getTestClass(), new Use(context, System.nanoTime()));
    }
  }

  @Override
  public void executionStarted(TestIdentifier started) {
    boolean without =
        started
            .getSource()
            .filter(ClassSource.class::isInstance)
            .map(source -> ((ClassSource) source).getJavaClass())
            .filter(test -> !hasContext(test) && !hasContext(test.getNestHost()))
            .isPresent();
    if (without) {
      endIdle();
    }
  }

  private static boolean hasContext(Class<?> test) {
    return AnnotatedElementUtils.hasAnnotation(test, BootstrapWith.class)
        || AnnotatedElementUtils.hasAnnotation(test, ContextConfiguration.class);
  }

  private static void endIdle() {
    synchronized (USES) {
      if (!USES.isEmpty() && USES.values().stream().allMatch(Use::isOver)) {
        USES.values()
            .forEach(use -> use.context().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE));
        USES.clear();
      }
    }
  }
}
