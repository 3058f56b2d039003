package cn.baoshen.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.springframework.http.HttpHeaders;

/** Tells requests in which somebody wrote what nobody types: control characters. */
final class Wording {
  private static final String BASIC = "basic ";

  /** Line breaks and what word processors leave in a text that is pasted. */
  private static final String TYPED = "\t\n\u000b\f\r\u0085";

  private Wording() {}

  /** Looks at address and login; the parameters may still lie in a body. */
  static boolean isPlain(Request request) {
    return isPlainName(request.getDecodedRequestURI())
        && isPlainName(login(request.getHeader(HttpHeaders.AUTHORIZATION)));
  }

  static boolean isPlain(Map<String, String[]> parameters) {
    return parameters.keySet().stream().allMatch(Wording::isPlainName)
        && parameters.values().stream().flatMap(Stream::of).allMatch(Wording::isPlainText);
  }

  private static boolean isPlainName(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isPlainText(String text) {
    return text.chars().noneMatch(c -> Character.isISOControl(c) && TYPED.indexOf(c) < 0);
  }

  private static String login(String header) {
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return "";
    }
    try {
      byte[] login = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      return new String(login, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }
}
