package cn.baoshen.model.organ;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is behind a mail address or an account of the console. */
public interface People {
  /** Knows nobody. */
  People NOBODY = (unit, who) -> Optional.empty();

  /**
   * The person, as far as anybody has named them.
   *
   * @param unit code of the unit whose reviewers are asked first, as an office's address may have
   *     another person for each; null for none
   * @param who mail address, or name of an account
   */
  Optional<Person> of(@Nullable String unit, String who);

  /** The person's name and title; the address or account itself for somebody unnamed. */
  default String said(@Nullable String unit, String who) {
    return of(unit, who).map(Person::said).orElse(who);
  }
}
