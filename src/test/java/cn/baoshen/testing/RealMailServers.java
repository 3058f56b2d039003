package cn.baoshen.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Debian's Postfix and Dovecot on the loopback address, with everything they need in one folder:
 * mailboxes for any address of the house's domains, no login to send, one password to read. An
 * address whose local part begins with {@code nobody} is unknown; Postfix then writes a bounce.
 */
public final class RealMailServers implements AutoCloseable {
  /** Where both listen. */
  public static final String HOST = "127.0.0.1";

  /** Opens every mailbox; the user is its address. */
  public static final String PASSWORD = "secret";

  private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
  private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final AtomicInteger LAID = new AtomicInteger(1_700_000_000);

  private final Path home;
  private final int smtpPort = freePort();
  private final int imapPort = freePort();
  private Process dovecot;

  private RealMailServers(Path home) {
    this.home = home;
  }

  /** Starts both in a folder of the test; skips the test, saying why, where they cannot run. */
  public static RealMailServers start(Path folder) {
    assumeTrue(Files.isExecutable(POSTFIX), "skipped: Postfix is not installed");
    assumeTrue(Files.isExecutable(DOVECOT), "skipped: Dovecot is not installed");
    assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "skipped: Postfix starts as root only, and hands its work to its own user");
    RealMailServers servers = new RealMailServers(folder.toAbsolutePath());
    servers.start();
    return servers;
  }

  /** The port that takes mail from anybody. */
  public int smtpPort() {
    return smtpPort;
  }

  /** The port that mail is read from. */
  public int imapPort() {
    return imapPort;
  }

  /** Hands raw bytes to Postfix; an empty sender is the one of bounces. */
  public void deliver(String from, String to, byte[] raw) {
    Properties properties = new Properties();
    properties.put("mail.smtp.from", from.isEmpty() ? "<>" : from);
    Session session = Session.getInstance(properties);
    try (Transport smtp = session.getTransport("smtp")) {
      smtp.connect(HOST, smtpPort, null, null);
      smtp.sendMessage(
          new MimeMessage(session, new ByteArrayInputStream(raw)), InternetAddress.parse(to));
    } catch (MessagingException e) {
      throw new IllegalStateException("not taken; " + log(), e);
    }
  }

  /**
   * Lays mails into a mailbox as a server that was moved here would have left them, without any
   * delivery.
   *
   * @param arrivedAt when the server that took them did so
   */
  public void lay(String address, List<byte[]> mails, Instant arrivedAt) {
    lay(address, mails, arrivedAt, "mail:mail", "u=rw");
  }

  /** Lays mails into a mailbox that its server can list and cannot open. */
  public void layUnreadable(String address, int many) {
    List<byte[]> mails = Collections.nCopies(many, "From: a@b.example\r\n\r\nx".getBytes());
    lay(address, mails, Instant.now(), "root:root", "a=");
  }

  /**
   * A mail is where its server looks only when it is whole and its owner is set, or one is read.
   */
  private void lay(
      String address, List<byte[]> mails, Instant arrivedAt, String owner, String mode) {
    Path box = home.resolve("mail").resolve(address);
    try {
      for (String part : List.of("cur", "new", "tmp")) {
        Files.createDirectories(box.resolve(part));
      }
      Path aside = Files.createTempDirectory(home, "laid");
      for (byte[] mail : mails) {
        Path file = Files.write(aside.resolve(LAID.incrementAndGet() + ".laid"), mail);
        Files.setLastModifiedTime(file, FileTime.from(arrivedAt));
      }
      run("chown", "mail:mail", box.toString());
      run("chown", "mail:mail", box + "/cur", box + "/new", box + "/tmp");
      run("chmod", "-R", mode + ",u+X", aside.toString());
      run("chown", "-R", owner, aside.toString());
      moveAll(aside, box.resolve("new"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.delete(from);
  }

  /** How many mails of a mailbox bear the mark of being read. */
  public long seen(String address) {
    try (Stream<Path> files = Files.list(home.resolve("mail").resolve(address).resolve("cur"))) {
      return files.filter(f -> f.getFileName().toString().matches(".*:2,.*S.*")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mails of a mailbox, oldest first, each whole. */
  public List<MimeMessage> mailbox(String address) {
    try (Store store = store(address);
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      List<MimeMessage> all = new ArrayList<>();
      for (Message message : inbox.getMessages()) {
        all.add(copy(message));
      }
      return all;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("cannot read " + address + "; " + log(), e);
    }
  }

  /** Waits until a mailbox holds so many mails, and lists them. */
  public List<MimeMessage> mailbox(String address, int atLeast) {
    return await("mail for " + address)
        .atMost(PATIENCE)
        .until(() -> mailbox(address), all -> all.size() >= atLeast);
  }

  /** Empties a mailbox. */
  public void empty(String address) {
    try (Store store = store(address);
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_WRITE);
      inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.DELETED), true);
      inbox.expunge();
    } catch (MessagingException e) {
      throw new IllegalStateException("cannot empty " + address, e);
    }
  }

  /** Numbers a mailbox anew, as after it was rebuilt or restored: another UIDVALIDITY. */
  public void renumber(String address) {
    try (Stream<Path> files = Files.list(home.resolve("mail").resolve(address))) {
      for (Path file : files.filter(RealMailServers::isNumbering).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNumbering(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("dovecot");
  }

  /** Under which number the numbering of a mailbox goes. */
  public long uidValidity(String address) {
    try (Store store = store(address);
        Folder inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      return ((UIDFolder) inbox).getUIDValidity();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection to a mailbox, to be closed by the caller. */
  public Store store(String address) throws MessagingException {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect(HOST, imapPort, address, PASSWORD);
    return store;
  }

  @Override
  public void close() {
    run("postfix", "-c", home.resolve("postfix").toString(), "stop");
    dovecot.destroy();
    await("Dovecot to end").atMost(PATIENCE).until(() -> !dovecot.isAlive());
  }

  private void start() {
    new MailConfiguration(home, smtpPort, imapPort).write();
    run("chown", "-R", "mail:mail", home.resolve("mail").toString());
    run("chown", "postfix", home.resolve("lib").toString());
    dovecot = startDovecot();
    run("postfix", "-c", home.resolve("postfix").toString(), "start");
    await("Postfix").atMost(PATIENCE).until(() -> listens(smtpPort));
    await("Dovecot").atMost(PATIENCE).until(() -> listens(imapPort));
  }

  private Process startDovecot() {
    try {
      return new ProcessBuilder(
              DOVECOT.toString(), "-F", "-c", home.resolve("dovecot.conf").toString())
          .redirectErrorStream(true)
          .redirectOutput(home.resolve("dovecot.out").toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException("Dovecot does not start", e);
    }
  }

  private void run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("commands.out").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed; " + log());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What the servers wrote, for the message of a failure. */
  private String log() {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("commands.out", "postfix.log", "dovecot.out", "dovecot.log")) {
      try {
        all.append(name).append(":\n").append(Files.readString(home.resolve(name)));
      } catch (IOException absent) {
        all.append(name).append(": none\n");
      }
    }
    return all.toString();
  }

  private static MimeMessage copy(Message message) throws MessagingException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static boolean listens(int port) {
    try (Socket probe = new Socket(HOST, port)) {
      return probe.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
