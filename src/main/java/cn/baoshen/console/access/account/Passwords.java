package cn.baoshen.console.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes passwords, compares them, and says which ones people may choose. Comparing is slow on
 * purpose, so only few are compared at once; who knocks at a full room is sent away.
 */
public class Passwords {
  static final int SHORTEST = 10;

  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 20;
  // What bcrypt looks at; anything behind it would not count.
  private static final int LONGEST = 72;

  /** The library's "safely unguessable": beyond what can be tried against a service. */
  private static final int STRONG = 3;

  private static final int WAITING = 16;
  private static final long PATIENCE = 2;

  private final SecureRandom chance = new SecureRandom();
  private final Semaphore hands =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private final Semaphore familiar = new Semaphore(1, true);
  private final PasswordEncoder encoder;
  private final Supplier<String> nobodys;

  public Passwords(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodys = SingletonSupplier.of(() -> encoder.encode(fresh()));
  }

  /** A password that nobody can guess, of letters and digits that cannot be mistaken. */
  public final String fresh() {
    StringBuilder password = new StringBuilder();
    chance.ints(LENGTH, 0, SIGNS.length()).forEach(i -> password.append(SIGNS.charAt(i)));
    return password.toString();
  }

  public String hash(String password) {
    return encoder.encode(password);
  }

  public boolean matches(String password, Account account) {
    return encoder.matches(password, account.password());
  }

  /**
   * Compares, and takes as long where there is no account.
   *
   * @param known whether it comes from a device that the account knows; no flood of strangers
   *     stands before such a one
   */
  public boolean isRight(String password, Optional<Account> account, boolean known) {
    Semaphore room = known ? familiar : hands;
    enter(room);
    try {
      // Made at the first login, whoever tries, so that its time says nothing of the name either.
      String none = nobodys.get();
      String hash = account.map(Account::password).orElse(none);
      return encoder.matches(password, hash) && account.isPresent();
    } finally {
      room.release();
    }
  }

  private static void enter(Semaphore room) {
    try {
      if (room.getQueueLength() >= WAITING || !room.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw TooManyLogins.atOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TooManyLogins.atOnce();
    }
  }

  /** Why a person may not choose this password for the account; empty when it is a good one. */
  public Optional<String> trouble(String fresh, Account account) {
    if (fresh.codePointCount(0, fresh.length()) < SHORTEST
        || fresh.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of("short");
    }
    if (matches(fresh, account)) {
      return Optional.of("same");
    }
    return isGuessable(fresh, account.name()) ? Optional.of("common") : Optional.empty();
  }

  // The library's lists of common passwords, names and words are too large to be kept for this.
  static boolean isGuessable(String password, String name) {
    List<String> near = new ArrayList<>(habits());
    near.addAll(List.of(name, "baoshen", "admin", "\u62a5\u5ba1"));
    return new Zxcvbn().measure(password, near).getScore() < STRONG;
  }

  /** What people here make passwords of, beside what the library knows of others. */
  private static List<String> habits() {
    try (InputStream list = Passwords.class.getResourceAsStream("/access/habits.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
