package cn.baoshen.console.watch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A server that is to be there.
 *
 * @param name what it is for
 * @param host empty when none is named, which is where nobody is
 */
record Server(String name, String host, int port) {
  private static final int PATIENCE = 2000;

  /** True when it takes a connection within two seconds. */
  boolean isReachable() {
    return !host.isEmpty() && answers();
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
