package cn.baoshen.console.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The tokens in forms by which a request of our own pages is told from one that another site makes
 * a browser send. They are reckoned, and kept nowhere: of who is logged in from the login, of
 * anybody else from a number in a cookie. So a look at the login page begins no session.
 */
class FormTokens implements CsrfTokenRepository {
  private static final String BOUND = "__Host-";
  private static final String COOKIE = "visitor";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final int BYTES = 18;

  private final SecureRandom chance = new SecureRandom();
  private final byte[] key;

  FormTokens(byte[] key) {
    this.key = key.clone();
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    CsrfToken known = loadToken(request);
    if (known != null) {
      return known;
    }
    String number = number();
    return new Fresh(number, signature(COOKIE, number));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token instanceof Fresh fresh) {
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, fresh.number).toString());
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String login = session == null ? null : Arrival.line(session);
    if (login != null) {
      return token("login", login);
    }
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(Cookie::getValue)
        .findFirst()
        .map(number -> token(COOKIE, number))
        .orElse(null);
  }

  /** One that no browser has yet. */
  private static final class Fresh implements CsrfToken {
    private static final long serialVersionUID = 1;

    private final String number;
    private final String token;

    Fresh(String number, String token) {
      this.number = number;
      this.token = token;
    }

    @Override
    public String getHeaderName() {
      return HEADER;
    }

    @Override
    public String getParameterName() {
      return PARAMETER;
    }

    @Override
    public String getToken() {
      return token;
    }
  }

  private CsrfToken token(String whose, String number) {
    return new DefaultCsrfToken(HEADER, PARAMETER, signature(whose, number));
  }

  private static String name(HttpServletRequest request) {
    return (request.isSecure() ? BOUND : "") + COOKIE;
  }

  private static ResponseCookie cookie(HttpServletRequest request, String number) {
    return ResponseCookie.from(name(request), number)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build();
  }

  private String number() {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return text(bytes);
  }

  private String signature(String whose, String number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return text(mac.doFinal((whose + "\n" + number).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
