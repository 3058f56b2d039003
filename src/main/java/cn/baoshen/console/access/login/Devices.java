package cn.baoshen.console.access.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseCookie;

/**
 * Browsers in which somebody logged in before, each with a signed cookie that says so: OWASP's
 * device cookies. A cookie opens nothing; it only sets its bearer apart from strangers who guess.
 */
public class Devices {
  private static final String NAME = "device-";
  private static final String BOUND = "__Host-";
  private static final int NONCE = 12;
  private static final int PARTS = 3;

  private final SecureRandom chance = new SecureRandom();
  private final byte[] key;
  private final Duration lasts;
  private final Clock clock;

  public Devices(byte[] key, Duration lasts, Clock clock) {
    this.key = key.clone();
    this.lasts = lasts;
    this.clock = clock;
  }

  static boolean isOne(HttpServletRequest request, Cookie cookie) {
    return cookie.getName().startsWith((request.isSecure() ? BOUND : "") + NAME);
  }

  /** The number of the device, when one of these cookies was given to this account. */
  Optional<String> known(String name, List<String> cookies) {
    return cookies.stream()
        .map(cookie -> cookie.split("\\."))
        .filter(parts -> parts.length == PARTS && isGenuine(name, parts) && isYoung(parts[1]))
        .map(parts -> parts[0])
        .findFirst();
  }

  /** Two people at one browser have a cookie each. */
  public ResponseCookie cookie(HttpServletRequest request, String name) {
    byte[] nonce = new byte[NONCE];
    chance.nextBytes(nonce);
    String number = text(nonce);
    String since = Long.toString(clock.instant().getEpochSecond());
    String value = String.join(".", number, since, signature(name, number, since));
    String label = signature(name, "", "").substring(0, NONCE).replaceAll("[^A-Za-z0-9]", "0");
    return ResponseCookie.from((request.isSecure() ? BOUND : "") + NAME + label, value)
        .path("/")
        .maxAge(lasts)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .build();
  }

  private boolean isGenuine(String name, String[] parts) {
    return MessageDigest.isEqual(
        parts[2].getBytes(StandardCharsets.UTF_8),
        signature(name, parts[0], parts[1]).getBytes(StandardCharsets.UTF_8));
  }

  private boolean isYoung(String since) {
    return clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(since)).plus(lasts));
  }

  private String signature(String name, String number, String since) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return text(
          mac.doFinal(String.join("\n", name, number, since).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
