package cn.baoshen.console.access;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how often a password is compared, and how many are at once. */
public class CountingEncoder implements PasswordEncoder {
  private final PasswordEncoder real = new BCryptPasswordEncoder(4);
  public final AtomicInteger compared = new AtomicInteger();

  @Override
  public String encode(CharSequence password) {
    return real.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    compared.incrementAndGet();
    return real.matches(password, hash);
  }
}
