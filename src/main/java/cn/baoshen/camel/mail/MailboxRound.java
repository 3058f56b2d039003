package cn.baoshen.camel.mail;

import cn.baoshen.casebook.mail.IncomingMails;
import cn.baoshen.model.Sha256;
import cn.baoshen.review.inbound.MailBacklog;
import cn.baoshen.review.inbound.MailReceiver;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of the mailbox waits to be handled: each look asks only for what came since the last one. A
 * mail that breaks the connection is tried later and less often, and the others go before it.
 */
class MailboxRound {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxRound.class);
  private static final Duration LATELY = Duration.ofDays(60);
  private static final int HASH = 16;
  private static final int FEW = 50;

  private final ImapFolder folder;
  private final Mailbox mailbox;
  private final MailReceiver mailReceiver;
  private final IncomingMails mails;
  private final MailBacklog backlog;
  private final LongConsumer read;
  private final Clock clock;
  private final NavigableMap<Long, LyingMail> waiting = new TreeMap<>();
  private final Map<Long, Breaks> breaks = new TreeMap<>();
  private String numbering = "";
  private long next = 1;
  private boolean newestFirst;

  /**
   * @param read is told of each mail of which nothing more is wanted
   */
  MailboxRound(
      ImapFolder folder,
      Mailbox mailbox,
      MailReceiver mailReceiver,
      IncomingMails mails,
      MailBacklog backlog,
      LongConsumer read,
      Clock clock) {
    this.folder = folder;
    this.mailbox = mailbox;
    this.mailReceiver = mailReceiver;
    this.mails = mails;
    this.backlog = backlog;
    this.read = read;
    this.clock = clock;
  }

  /** Looks what came in since the last look. */
  void look() throws MessagingException {
    String now = Sha256.of(mailbox.name()).substring(0, HASH) + "/" + folder.open() + "/";
    if (!now.equals(numbering)) {
      begin(now);
    }
    Map<Long, Instant> found = folder.arrived(next, clock.instant().minus(LATELY));
    Predicate<String> handled = handled(found.size());
    found.forEach((uid, arrivedAt) -> add(uid, arrivedAt, handled));
    leaveWhatIsNotOurs();
    note();
  }

  /** Another numbering is another mailbox; only what we wrote down tells what we know of it. */
  private void begin(String now) throws MessagingException {
    waiting.clear();
    breaks.clear();
    OptionalLong known = mails.start(now);
    if (known.isEmpty()) {
      // Nobody can answer a letter before the first.
      long start = mailReceiver.concernedSince().isPresent() ? 1 : Math.max(1, folder.next());
      mails.startAt(now, start, clock.instant());
      if (start > 1) {
        LOG.info("mailbox {}: mails below number {} are left as found", mailbox.name(), start);
      }
    }
    next = mails.start(now).orElse(1);
    numbering = now;
  }

  private Predicate<String> handled(int many) {
    return many > FEW ? mails.handledIn(numbering)::contains : mailReceiver::isHandled;
  }

  private void add(long uid, Instant arrivedAt, Predicate<String> handled) {
    String place = numbering + uid;
    next = Math.max(next, uid + 1);
    if (!handled.test(place)) {
      waiting.put(uid, new LyingMail(folder, uid, place, arrivedAt));
    } else {
      read.accept(uid);
    }
  }

  private void leaveWhatIsNotOurs() {
    mailReceiver
        .concernedSince()
        .ifPresent(since -> waiting.values().removeIf(mail -> isLeft(mail, since)));
  }

  private boolean isLeft(LyingMail mail, Instant since) {
    boolean left = mail.arrivedAt().isBefore(since);
    if (left) {
      read.accept(mail.uid());
    }
    return left;
  }

  /** Another node looks; what waits is for it to say, and what it handled is written down. */
  void rest() {
    numbering = "";
    waiting.clear();
    backlog.note(0, null);
    folder.close();
  }

  private void note() {
    boolean concerned = mailReceiver.concernedSince().isPresent();
    Optional<Instant> oldest =
        waiting.values().stream().map(LyingMail::arrivedAt).min(Instant::compareTo);
    backlog.note(concerned ? waiting.size() : 0, concerned ? oldest.orElse(null) : null);
  }

  /** The next mail that is to be brought in now; after a failure from the other end. */
  Optional<LyingMail> due(Set<Long> tried) {
    if (mailReceiver.concernedSince().isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<Long, LyingMail> ordered = newestFirst ? waiting.descendingMap() : waiting;
    return ordered.values().stream().filter(mail -> isDue(mail, tried)).findFirst();
  }

  private boolean isDue(LyingMail mail, Set<Long> tried) {
    Breaks broken = breaks.get(mail.uid());
    return !tried.contains(mail.uid())
        && (broken == null || !clock.instant().isBefore(broken.until()))
        && mailReceiver.wants(mail.place());
  }

  /** It was handled, or there is nothing left to handle. */
  void done(LyingMail mail) {
    waiting.remove(mail.uid());
    read.accept(mail.uid());
    breaks.remove(mail.uid());
    breaks.values().forEach(Breaks::othersGoThrough);
    note();
  }

  /**
   * It was not handled; what is known to break the connection is its own fault in the end.
   *
   * @return false when neither the mail nor the connection to it is to blame
   */
  boolean failed(LyingMail mail, Exception why) {
    newestFirst = !newestFirst;
    boolean broke = !folder.isOpen();
    if (broke && breaks.computeIfAbsent(mail.uid(), uid -> new Breaks(clock)).again()) {
      mailReceiver.blame(mail, why);
      if (mailReceiver.isHandled(mail.place())) {
        done(mail);
      }
    }
    return broke || !mailReceiver.wants(mail.place());
  }
}
