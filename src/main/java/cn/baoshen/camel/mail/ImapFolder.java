package cn.baoshen.camel.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the mailbox, opened to be looked at only: what lies in it is named by UID, and its
 * bytes are fetched as they are. No server is asked to take a mail apart for us, since neither it
 * nor our library can do that with every mail.
 */
class ImapFolder {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int AT_ONCE = 500;

  private final Session session;
  private final Mailbox mailbox;
  private final Clock clock;
  private @Nullable Store store;
  private @Nullable IMAPFolder folder;

  ImapFolder(Session session, Mailbox mailbox, Clock clock) {
    this.session = session;
    this.mailbox = mailbox;
    this.clock = clock;
  }

  /** Opens it unless it is open; gives the number of its numbering. */
  long open() throws MessagingException {
    if (!isOpen()) {
      close();
      store = session.getStore("imap");
      store.connect(
          mailbox.host(),
          mailbox.port(),
          mailbox.login().getUserName(),
          mailbox.login().getPassword());
      folder = (IMAPFolder) store.getFolder(mailbox.folder());
      folder.open(Folder.READ_ONLY);
    }
    return opened().getUIDValidity();
  }

  private IMAPFolder opened() {
    return Objects.requireNonNull(folder, "the mailbox is not open");
  }

  boolean isOpen() {
    return folder != null && folder.isOpen();
  }

  void close() {
    try {
      if (store != null) {
        store.close();
      }
    } catch (MessagingException gone) {
      // It is closed either way.
    }
    store = null;
    folder = null;
  }

  /** The number that the next mail gets. */
  long next() throws MessagingException {
    return opened().getUIDNext();
  }

  /**
   * The mails from this number on that arrived on this day or later, with their time of arrival.
   */
  Map<Long, Instant> arrived(long from, Instant since) throws MessagingException {
    List<Long> found = searched(from, since);
    found.removeIf(uid -> uid < from);
    Map<Long, Instant> all = new TreeMap<>();
    for (int i = 0; i < found.size(); i += AT_ONCE) {
      all.putAll(arrivals(found.subList(i, Math.min(i + AT_ONCE, found.size()))));
    }
    return all;
  }

  private List<Long> searched(long from, Instant since) throws MessagingException {
    try {
      return search("UID " + from + ":* SINCE " + DAY.format(since));
    } catch (MessagingException refused) {
      if (!isOpen()) {
        throw refused;
      }
      // A server that cannot search by day lists more than is needed.
      return search("UID " + from + ":*");
    }
  }

  boolean has(long uid) throws MessagingException {
    return search("UID " + uid).contains(uid);
  }

  private List<Long> search(String what) throws MessagingException {
    return command(
        "UID SEARCH " + what,
        responses -> {
          List<Long> uids = new ArrayList<>();
          for (Response one : responses) {
            if (one instanceof IMAPResponse imap && imap.keyEquals("SEARCH")) {
              numbers(imap, uids);
            }
          }
          return uids;
        });
  }

  private static void numbers(IMAPResponse found, List<Long> uids) {
    for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
      uids.add(uid);
    }
  }

  private Map<Long, Instant> arrivals(List<Long> uids) throws MessagingException {
    Map<Long, Instant> all = new TreeMap<>();
    uids.forEach(uid -> all.put(uid, clock.instant()));
    String set = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    try {
      command("UID FETCH " + set + " (UID INTERNALDATE)", responses -> note(responses, all));
    } catch (MessagingException unreadable) {
      // A date that cannot be read is no reason to leave the mail lying.
      if (!isOpen()) {
        throw unreadable;
      }
    }
    return all;
  }

  private static Void note(List<Response> responses, Map<Long, Instant> all) {
    for (Response one : responses) {
      if (one instanceof FetchResponse fetched) {
        UID uid = fetched.getItem(UID.class);
        INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
        if (uid != null && date != null && date.getDate() != null) {
          all.replace(uid.uid, date.getDate().toInstant());
        }
      }
    }
    return null;
  }

  /** So many bytes of a mail from there on; empty when the server does not give them. */
  Optional<byte[]> piece(long uid, long from, int size) throws MessagingException {
    return command(
        "UID FETCH " + uid + " (UID BODY.PEEK[]<" + from + "." + size + ">)",
        responses ->
            responses.stream()
                .filter(FetchResponse.class::isInstance)
                .map(one -> ((FetchResponse) one).getItem(BODY.class))
                .filter(body -> body != null && body.getByteArray() != null)
                .map(body -> body.getByteArray().getNewBytes())
                .findFirst());
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(List<Response> responses);
  }

  @SuppressWarnings("unchecked")
  private <T> T command(String command, Reading<T> reading) throws MessagingException {
    return (T) opened().doCommand(protocol -> run(protocol, command, reading));
  }

  private static <T> T run(IMAPProtocol protocol, String command, Reading<T> reading)
      throws ProtocolException {
    Response[] responses = protocol.command(command, null);
    T read = reading.of(Arrays.asList(responses));
    protocol.notifyResponseHandlers(responses);
    protocol.handleResult(responses[responses.length - 1]);
    return read;
  }
}
