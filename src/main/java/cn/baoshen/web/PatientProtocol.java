package cn.baoshen.web;

import static java.util.Objects.requireNonNull;

import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own HTTP, with its connections counted and timed as a whole. Tomcat's own times count
 * from byte to byte, so that whoever sends one now and then is waited for without end.
 */
public final class PatientProtocol extends Http11NioProtocol {
  private final Counted endpoint;

  /** Tomcat makes it by its name; {@link #count} comes before the start. */
  public PatientProtocol() {
    this(new Counted());
  }

  private PatientProtocol(Counted endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  void count(Connections connections) {
    endpoint.connections = connections;
    endpoint.setHandler(new PatientHandler(getHandler(), connections));
  }

  /** Tomcat's door, where each new connection is counted. */
  private static final class Counted extends NioEndpoint {
    private @Nullable Connections connections;

    @Override
    protected boolean setSocketOptions(SocketChannel channel) {
      Connections counted = requireNonNull(connections);
      if (!counted.admit(channel)) {
        return false;
      }
      boolean taken = super.setSocketOptions(channel);
      if (!taken) {
        counted.closed(channel);
      }
      return taken;
    }
  }

  @Override
  public Handler<NioChannel> getHandler() {
    return super.getHandler();
  }
}
