package cn.baoshen.camel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send at once. SMTP is a conversation: with Nagle's algorithm the last few bytes of
 * every letter wait 40 ms for the other side's delayed acknowledgement.
 */
final class PromptSockets extends SocketFactory {
  /** A connection is made by the thread that uses it first, of several each its own. */
  private final ThreadLocal<@Nullable Socket> last = new ThreadLocal<>();

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    last.set(socket);
    return socket;
  }

  /** The one that this thread made last; null before there is one. */
  @Nullable Socket last() {
    return last.get();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connect(createSocket(), new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connect(createSocket(), new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connect(bound(local, localPort), new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connect(bound(local, localPort), new InetSocketAddress(host, port));
  }

  private Socket bound(InetAddress local, int port) throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(local, port));
    return socket;
  }

  private static Socket connect(Socket socket, InetSocketAddress to) throws IOException {
    socket.connect(to);
    return socket;
  }
}
