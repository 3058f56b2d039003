package cn.baoshen.start;

import java.util.Optional;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Something that is done in place of the service, and over when it is done. */
public interface Errand {
  /** True when these arguments ask for it. */
  boolean isAsked(String... arguments);

  /**
   * Does it, and says what was done.
   *
   * @return the code that the process ends with; 0 when it was done
   */
  int run(String... arguments);

  /** The errand that these arguments ask for. */
  static Optional<Errand> asked(String... arguments) {
    return SpringFactoriesLoader.forDefaultResourceLocation().load(Errand.class).stream()
        .filter(errand -> errand.isAsked(arguments))
        .findFirst();
  }
}
