package cn.baoshen.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All open connections. Where there is no room for one more, whoever keeps us waiting longest goes:
 * an ordinary request is answered long before that could be it.
 */
class Connections {
  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final Comparator<Connection> LONGEST_FIRST =
      (one, other) -> Long.signum(one.waitingSince() - other.waitingSince());

  private final Map<SocketChannel, Connection> open = new ConcurrentHashMap<>();
  private final int most;
  private final int mostPerAddress;
  private final Notice crowded;
  private final Notice slow;
  private volatile Limits limits;

  Connections(WebSettings settings) {
    most = settings.connections();
    mostPerAddress =
        settings.connectionsPerAddress() == 0
            ? Integer.MAX_VALUE
            : settings.connectionsPerAddress();
    limits = Limits.of(settings);
    crowded = new Notice("{} connections were cut off to make room, the last one from {}");
    slow = new Notice("{} connections were cut off for being too slow, the last one from {}");
  }

  /** Whether there is, or could be made, room for one more. */
  boolean admit(SocketChannel channel) {
    String address = address(channel);
    if (makeRoom(address)) {
      open.put(channel, new Connection(channel, address));
      return true;
    }
    crowded.happened(address);
    return false;
  }

  void closed(SocketChannel channel) {
    open.remove(channel);
  }

  Optional<Connection> of(SocketChannel channel) {
    return Optional.ofNullable(open.get(channel));
  }

  private static String address(SocketChannel channel) {
    try {
      return ((InetSocketAddress) channel.getRemoteAddress()).getAddress().getHostAddress();
    } catch (IOException | NullPointerException gone) {
      return "";
    }
  }

  private boolean makeRoom(String address) {
    List<Connection> theirs = live().filter(c -> c.address().equals(address)).toList();
    if (theirs.size() >= mostPerAddress) {
      return cutLongest(theirs);
    }
    return live().count() < most || cutLongest(live().toList());
  }

  private Stream<Connection> live() {
    return open.values().stream().filter(Connection::isOpen);
  }

  private boolean cutLongest(List<Connection> among) {
    Optional<Connection> longest =
        among.stream().filter(Connection::keepsUsWaiting).min(LONGEST_FIRST);
    longest.ifPresent(c -> cut(c, crowded));
    return longest.isPresent();
  }

  private static void cut(Connection connection, Notice why) {
    connection.cut();
    why.happened(connection.address());
  }

  /** Cuts off whoever took longer than it may. */
  void look() {
    open.keySet().removeIf(channel -> !channel.isOpen());
    open.values().forEach(Connection::look);
    live().filter(c -> c.isOverdue(limits)).forEach(c -> cut(c, slow));
    crowded.tell();
    slow.tell();
  }

  /** The service ends: nobody can keep it by being slow. */
  void hurry() {
    limits = limits.hurried(AT_THE_END);
  }
}
