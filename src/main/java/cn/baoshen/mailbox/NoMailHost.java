package cn.baoshen.mailbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * True while no mail server is named, so that ours has to run. It stands beside the embedded
 * database only: of several nodes each would have one of its own, with a part of the letters.
 */
public final class NoMailHost implements Condition {
  private static final String EMBEDDED = "jdbc:h2:";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isMet(context.getEnvironment());
  }

  /** True when ours runs with these settings. */
  public static boolean isMet(Environment settings) {
    String database = settings.getProperty("spring.datasource.url");
    return !StringUtils.hasText(settings.getProperty("spring.mail.host"))
        && (!StringUtils.hasText(database) || database.startsWith(EMBEDDED));
  }
}
