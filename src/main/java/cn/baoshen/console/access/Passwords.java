package cn.baoshen.console.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes passwords, and says which ones people may choose. */
class Passwords {
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;
  private static final int SHORTEST = 10;
  // What bcrypt looks at; anything behind it would not count.
  private static final int LONGEST = 72;

  private final SecureRandom chance = new SecureRandom();
  private final PasswordEncoder encoder;

  Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /** A password that nobody can guess, of letters and digits that cannot be mistaken. */
  String fresh() {
    StringBuilder password = new StringBuilder();
    chance.ints(LENGTH, 0, SIGNS.length()).forEach(i -> password.append(SIGNS.charAt(i)));
    return password.toString();
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  boolean matches(String password, Account account) {
    return encoder.matches(password, account.password());
  }

  /** True when a person may choose this password. */
  static boolean isAcceptable(String password) {
    return password.codePointCount(0, password.length()) >= SHORTEST
        && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
  }
}
