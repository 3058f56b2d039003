package cn.baoshen.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that says what a test has written down, and otherwise what a good one says. */
public final class ScriptedSmtp implements AutoCloseable {
  /** In place of a reply: no reply at all. */
  public static final String HANG = "hang";

  /** In place of a reply: the line is closed. */
  public static final String CLOSE = "close";

  private static final UnaryOperator<String> GOOD = said -> null;

  private final ServerSocket door;
  private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<String> script = GOOD;

  public ScriptedSmtp() {
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

  /**
   * From now on replies as the script says.
   *
   * @param script what is replied to a line, such as {@code RCPT TO:<a@b>}, to {@code CONNECT} and
   *     to the closing {@code .}; null for what a good server says
   */
  public void says(UnaryOperator<String> script) {
    this.script = script;
  }

  /** From now on a good server. */
  public void isGood() {
    script = GOOD;
  }

  /** The mails it took, whole. */
  public List<String> taken() {
    return List.copyOf(taken);
  }

  /** The commands it heard. */
  public List<String> heard() {
    return List.copyOf(heard);
  }

  /** How often it was called. */
  public int calls() {
    return calls.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket line = door.accept();
        lines.add(line);
        calls.incrementAndGet();
        daemon(() -> serve(line));
      } catch (IOException e) {
        // Closed by the test.
      }
    }
  }

  private void serve(Socket line) {
    try (line) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      if (!reply(line, "CONNECT", "220 here")) {
        return;
      }
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        heard.add(said);
        if (!reply(line, said, good(said))
            || said.equals("DATA") && lastReply(said).startsWith("3") && !take(line, in)) {
          return;
        }
      }
    } catch (IOException e) {
      // The other side went away.
    }
  }

  private boolean take(Socket line, BufferedReader in) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (String row = in.readLine(); row != null && !row.equals("."); row = in.readLine()) {
      mail.append(row).append('\n');
    }
    String said = script.apply(".");
    if (said == null) {
      taken.add(mail.toString());
    }
    return reply(line, ".", "250 taken");
  }

  private String lastReply(String said) {
    String scripted = script.apply(said);
    return scripted == null ? good(said) : scripted;
  }

  private boolean reply(Socket line, String said, String otherwise) throws IOException {
    String scripted = script.apply(said);
    String reply = scripted == null ? otherwise : scripted;
    if (reply.equals(CLOSE)) {
      return false;
    }
    if (!reply.equals(HANG)) {
      line.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    return true;
  }

  private static String good(String said) {
    return switch (said.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
      case "EHLO" -> "250-here\r\n250 AUTH PLAIN";
      case "AUTH" -> "235 come in";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closeQuietly(door);
    lines.forEach(ScriptedSmtp::closeQuietly);
  }

  private static void closeQuietly(Closeable line) {
    try {
      line.close();
    } catch (IOException e) {
      // It is closed either way.
    }
  }
}
