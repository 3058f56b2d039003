package cn.baoshen.console.access.login;

import cn.baoshen.console.access.login.Attempt.Door;
import cn.baoshen.network.Peer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What a login says of itself beside name and password. */
public class Visit extends WebAuthenticationDetails {
  private static final long serialVersionUID = 1;

  private final Door door;
  private final boolean here;
  private final ArrayList<String> devices;

  public Visit(HttpServletRequest request, Door door) {
    super(request);
    this.door = door;
    this.here = Peer.isThisMachine(request);
    this.devices =
        new ArrayList<>(
            Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> Devices.isOne(request, cookie))
                .map(Cookie::getValue)
                .toList());
  }

  /** Who tries to log in there, by which door and from where. */
  static Attempt attempt(Authentication who, Devices devices) {
    if (who.getDetails() instanceof Visit visit) {
      return new Attempt(
          who.getName(),
          visit.door,
          visit.getRemoteAddress(),
          devices.known(who.getName(), visit.devices()).orElse(null),
          visit.here);
    }
    return new Attempt(who.getName(), Door.BASIC, "", null, false);
  }

  private List<String> devices() {
    return devices;
  }
}
