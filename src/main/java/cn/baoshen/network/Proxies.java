package cn.baoshen.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the word of the proxies that a setting names for who is behind them, and of nobody else;
 * before it does, it notes who called in truth.
 */
class Proxies extends RemoteIpValve {
  private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

  private final Set<String> trusted;
  private final AtomicBoolean told = new AtomicBoolean();

  Proxies(List<String> trusted) {
    this.trusted = Set.copyOf(trusted);
    setInternalProxies(trusted.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String peer = request.getRequest().getRemoteAddr();
    request.setAttribute(Peer.ADDRESS, peer);
    if (Peer.isRelayed(request.getRequest())) {
      request.setAttribute(Peer.RELAYED, true);
      tell(request, peer);
    }
    super.invoke(request, response);
  }

  /** All who come through an unknown proxy look like one, and one who guesses locks them all. */
  private void tell(Request request, String peer) {
    boolean speaks = request.getHeader("X-Forwarded-For") != null;
    if (speaks && !trusted.contains(peer) && told.compareAndSet(false, true)) {
      LOG.warn(
          "{} says for whom it asks, and is not believed: if it is your reverse proxy, name it in"
              + " baoshen.web.proxies; otherwise all who come through it count as one",
          peer);
    }
  }
}
