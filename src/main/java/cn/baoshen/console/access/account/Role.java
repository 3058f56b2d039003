package cn.baoshen.console.access.account;

import java.util.stream.Stream;
import org.springframework.security.core.Authentication;

/** What a person at the console may do. */
public enum Role {
  /** Looks and acts. */
  ADMINISTRATOR,
  /** Looks only. */
  VIEWER;

  /** The name that the security of the house knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** True when this person has any. */
  public static boolean isHeldBy(Authentication who) {
    return who.getAuthorities().stream()
        .anyMatch(
            held -> Stream.of(values()).anyMatch(r -> r.authority().equals(held.getAuthority())));
  }
}
