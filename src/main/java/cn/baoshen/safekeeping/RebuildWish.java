package cn.baoshen.safekeeping;

import org.springframework.core.env.Environment;

/** Whether the operator started the service with {@code --baoshen.rebuild}. */
record RebuildWish(boolean isWished) {
  static final String OPTION = "baoshen.rebuild";

  /** The bare option says yes. */
  static RebuildWish in(Environment environment) {
    String said = environment.getProperty(OPTION);
    return new RebuildWish(said != null && !said.strip().equalsIgnoreCase("false"));
  }
}
