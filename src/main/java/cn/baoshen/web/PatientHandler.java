package cn.baoshen.web;

import java.util.Optional;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's handler of connections, told of when each is worked on and when it goes. */
final class PatientHandler implements Handler<NioChannel> {
  private final Handler<NioChannel> tomcat;
  private final Connections connections;

  PatientHandler(Handler<NioChannel> tomcat, Connections connections) {
    this.tomcat = tomcat;
    this.connections = connections;
  }

  @Override
  public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
    Optional<Connection> connection = connection(socket);
    if (connection.isEmpty()) {
      return tomcat.process(socket, event);
    }
    connection.get().enter();
    SocketState state = null;
    try {
      state = tomcat.process(socket, event);
      return state;
    } finally {
      connection.get().leave(state == SocketState.OPEN);
    }
  }

  private Optional<Connection> connection(SocketWrapperBase<NioChannel> socket) {
    return Optional.ofNullable(socket.getSocket())
        .map(NioChannel::getIOChannel)
        .flatMap(connections::of);
  }

  @Override
  public void release(SocketWrapperBase<NioChannel> socket) {
    Optional.ofNullable(socket.getSocket())
        .map(NioChannel::getIOChannel)
        .ifPresent(connections::closed);
    tomcat.release(socket);
  }

  @Override
  public Object getGlobal() {
    return tomcat.getGlobal();
  }

  @Override
  public void pause() {
    tomcat.pause();
  }

  @Override
  public void recycle() {
    tomcat.recycle();
  }
}
