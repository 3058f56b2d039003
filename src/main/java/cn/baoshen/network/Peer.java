package cn.baoshen.network;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;

/** Who is at the other end of the line, whatever a header says of who is behind it. */
public final class Peer {
  /** Headers that only something in between adds. */
  static final List<String> HEADERS =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Server",
          "X-Real-IP",
          "X-Original-Host",
          "Via");

  static final String ADDRESS = Peer.class.getName() + ".address";
  static final String RELAYED = Peer.class.getName() + ".relayed";

  private Peer() {}

  /** True when a program on this machine asks, for itself and not for somebody else. */
  public static boolean isThisMachine(HttpServletRequest request) {
    return isLoopback(address(request)) && !isRelayed(request);
  }

  /**
   * True when something in between hands the request on. No browser speaks HTTP/1.0, but a proxy
   * that nobody has set up does.
   */
  public static boolean isRelayed(HttpServletRequest request) {
    return request.getAttribute(RELAYED) != null
        || HEADERS.stream().anyMatch(header -> request.getHeader(header) != null)
        || "HTTP/1.0".equals(request.getProtocol());
  }

  private static String address(ServletRequest request) {
    return Objects.toString(request.getAttribute(ADDRESS), request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
