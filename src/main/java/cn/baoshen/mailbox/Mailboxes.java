package cn.baoshen.mailbox;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inboxes of the embedded server. When there are too many letters in all, or too large ones,
 * the oldest goes; or that of the fullest inbox where this holds more than its share, so that a
 * flood to one person takes nothing from the others. What the service itself has yet to read goes
 * with none of them, and is not counted among them.
 */
final class Mailboxes {
  private static final long MOST_BYTES = 64L << 20;

  /** A tenth of the room is left to each. */
  private static final int SHARE = 10;

  private final ImapHostManager host;
  private final int most;
  private final Clock clock;
  private final Map<String, Inbox> inboxes = new TreeMap<>();
  private final Unread unread = new Unread(MOST_BYTES);
  private long last;

  Mailboxes(ImapHostManager host, int most, Clock clock) {
    this.host = host;
    this.most = most;
    this.clock = clock;
  }

  private record Stored(long uid, long bytes, Date at) {}

  private record Inbox(MailFolder folder, Deque<Stored> letters) {
    int size() {
      return folder.getMessageCount();
    }

    long bytes() {
      return letters.stream().mapToLong(Stored::bytes).sum();
    }
  }

  /** What the service has yet to read. */
  Unread unread() {
    return unread;
  }

  synchronized void store(GreenMailUser user, MimeMessage letter) {
    try {
      Inbox inbox = inboxes.get(user.getEmail());
      if (inbox == null) {
        inbox = new Inbox(host.getInbox(user), new ArrayDeque<>());
        inboxes.put(user.getEmail(), inbox);
      }
      Flags fresh = new Flags(Flags.Flag.RECENT);
      Date at = now();
      long uid = inbox.folder().appendMessage(letter, fresh, at);
      Stored stored = new Stored(uid, Math.max(0, letter.getSize()), at);
      inbox.letters().add(stored);
      unread.came(user.getEmail(), uid, stored.bytes());
      trim();
    } catch (FolderException | MessagingException e) {
      throw new IllegalStateException("the mailbox of " + user.getEmail() + " is broken", e);
    }
  }

  // Never the same moment twice: letters are shown in the order of their times.
  private Date now() {
    last = Math.max(last + 1, clock.millis());
    return new Date(last);
  }

  private void trim() throws FolderException {
    trim(this::letters, most);
    trim(this::bytes, MOST_BYTES);
  }

  private void trim(ToLongFunction<Inbox> what, long room) throws FolderException {
    while (sum(what) > room && sum(this::letters) > 1) {
      Inbox fullest = fullest(what);
      boolean floods = letters(fullest) > 1 && what.applyAsLong(fullest) > room / SHARE;
      dropOldest(floods ? fullest : ofOldest());
    }
  }

  private long sum(ToLongFunction<Inbox> what) {
    return inboxes.values().stream().mapToLong(what).sum();
  }

  private Inbox fullest(ToLongFunction<Inbox> what) {
    return inboxes.values().stream().max(Comparator.comparingLong(what)).orElseThrow();
  }

  private Inbox ofOldest() {
    return inboxes.values().stream()
        .filter(inbox -> letters(inbox) > 0)
        .min(Comparator.comparing(inbox -> oldest(inbox).at()))
        .orElseThrow();
  }

  private long letters(Inbox inbox) {
    return inbox.size() - (isOurs(inbox) ? unread.count() : 0);
  }

  private long bytes(Inbox inbox) {
    return inbox.bytes() - (isOurs(inbox) ? unread.bytes() : 0);
  }

  private boolean isOurs(Inbox inbox) {
    return inbox == inboxes.get(unread.address());
  }

  private Stored oldest(Inbox inbox) {
    return inbox.letters().stream()
        .filter(letter -> !isOurs(inbox) || !unread.has(letter.uid()))
        .findFirst()
        .orElseThrow();
  }

  // A mail program may have taken the oldest away before us.
  private void dropOldest(Inbox inbox) throws FolderException {
    Stored oldest = oldest(inbox);
    inbox.letters().remove(oldest);
    if (inbox.folder().getMessage(oldest.uid()) != null) {
      inbox.folder().setFlags(new Flags(Flags.Flag.DELETED), true, oldest.uid(), null, false);
      inbox.folder().expunge();
    }
  }

  /** Whose inboxes there are, with the number of letters in each. */
  synchronized Map<String, Integer> people() {
    return inboxes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                inbox -> inbox.getValue().folder().getMessageCount(),
                (one, same) -> one,
                TreeMap::new));
  }

  /** The letters of one inbox, newest first; none when nobody has this address. */
  synchronized List<Post> letters(String address) {
    return newestFirst(Stream.of(address));
  }

  /** The letters of everybody, newest first. */
  synchronized List<Post> letters() {
    return newestFirst(inboxes.keySet().stream());
  }

  private List<Post> newestFirst(Stream<String> addresses) {
    return addresses
        .flatMap(this::posts)
        .sorted(Comparator.comparing(Post::received).reversed())
        .toList();
  }

  private Stream<Post> posts(String address) {
    return folder(address).map(MailFolder::getMessages).orElse(List.of()).stream()
        .map(stored -> Post.of(address, stored));
  }

  /** One letter of an inbox. */
  synchronized Optional<Post> letter(String address, long uid) {
    return folder(address)
        .map(folder -> folder.getMessage(uid))
        .map(stored -> Post.of(address, stored));
  }

  private Optional<MailFolder> folder(String address) {
    return Optional.ofNullable(inboxes.get(address)).map(Inbox::folder);
  }
}
