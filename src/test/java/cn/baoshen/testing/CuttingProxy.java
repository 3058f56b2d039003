package cn.baoshen.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks when it is told to, or when a word of the server passes. */
public final class CuttingProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int port;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile int cutsInLiterals;

  public CuttingProxy(int port) {
    this.port = port;
    try {
      door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Breaks the line in the middle of the next mails that are fetched, this many times. */
  public void cutInTheMiddleOfMails(int times) {
    cutsInLiterals = times;
  }

  public int cuts() {
    return cuts.get();
  }

  /** Breaks every line that is open now. */
  public void cut() {
    cuts.incrementAndGet();
    lines.forEach(CuttingProxy::closeQuietly);
    lines.clear();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket here = door.accept();
        Socket there = new Socket("127.0.0.1", port);
        lines.add(here);
        lines.add(there);
        daemon(() -> pump(here, there, false));
        daemon(() -> pump(there, here, true));
      } catch (IOException e) {
        // Closed, or the server is away: the caller sees a broken line.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean watched) {
    byte[] buffer = new byte[512];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        String said = new String(buffer, 0, n, java.nio.charset.StandardCharsets.ISO_8859_1);
        if (watched && cutsInLiterals > 0 && said.contains("BODY[]")) {
          cutsInLiterals--;
          out.write(buffer, 0, n / 2);
          out.flush();
          cut();
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One side went away.
    } finally {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Closeable line) {
    try {
      line.close();
    } catch (IOException e) {
      // It is closed either way.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closeQuietly(door);
    cut();
  }
}
