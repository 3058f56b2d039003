package cn.baoshen.model.organ;

import java.util.Optional;

/** Who is behind the accounts of the console. */
public interface AccountNames {
  /** The person behind an account, when somebody said so. */
  Optional<Person> person(String account);
}
