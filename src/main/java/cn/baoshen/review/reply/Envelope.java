package cn.baoshen.review.reply;

import cn.baoshen.review.reply.part.Headers;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the outside of a mail: its headers, read without its content.
 *
 * @param messageId its Message-ID without angle brackets; null when it has none
 * @param answers Message-IDs that it names in In-Reply-To, then in References, nearest first
 * @param from the addresses in From, in lower case
 * @param several whether it names more than one writer, or one more than once
 * @param sender who wrote for the writer: the address in Sender when it is another than the
 *     writer's, of who resent it, or a name in From that says so; null otherwise
 * @param subject decoded, on one line, at most 200 characters
 * @param mayReport whether it may be what a mail server says of a letter; its content tells
 */
public record Envelope(
    @Nullable String messageId,
    List<String> answers,
    List<String> from,
    boolean several,
    @Nullable String sender,
    String subject,
    boolean mayReport) {
  private static final int LONGEST_ID = 250;
  private static final int LONGEST_SUBJECT = 200;
  private static final int MOST_ANSWERED = 1_000;
  private static final int MOST_LINES = 20;

  public Envelope {
    answers = List.copyOf(answers);
    from = List.copyOf(from);
  }

  /** The outside of this mail; never throws, however broken it is. */
  public static Envelope of(MimeMessage mail) {
    List<String> lines = Headers.all(mail, "From");
    List<String> from = all(lines);
    return new Envelope(
        messageId(mail),
        answers(mail),
        from,
        lines.size() > 1 || from.size() > 1,
        Optional.ofNullable(sender(mail, from)).or(() -> Robots.proxy(lines)).orElse(null),
        Headers.text(mail, "Subject", LONGEST_SUBJECT),
        mayReport(mail, from));
  }

  /** The one writer; empty when there is none or more than one. */
  public String writer() {
    return several || from.isEmpty() ? "" : from.get(0);
  }

  /** True when this is one of those who may have written it. */
  public boolean names(String address) {
    return from.stream().anyMatch(f -> Addresses.same(f, address));
  }

  private static List<String> all(List<String> lines) {
    return lines.stream()
        .map(Headers::raw)
        .flatMap(l -> Addresses.in(l).stream())
        .distinct()
        .toList();
  }

  private static @Nullable String sender(MimeMessage mail, List<String> from) {
    return Stream.concat(all(Headers.all(mail, "Sender")).stream(), resenders(mail))
        .filter(s -> from.stream().noneMatch(f -> Addresses.same(f, s)))
        .findFirst()
        .orElse(null);
  }

  /** Who sent it once more by hand; a mailbox to which it went may redirect all that it gets. */
  private static Stream<String> resenders(MimeMessage mail) {
    List<String> reached =
        Stream.of("To", "Cc", "Delivered-To", "X-Original-To")
            .flatMap(name -> all(Headers.all(mail, name)).stream())
            .toList();
    return Stream.of("Resent-From", "Resent-Sender")
        .flatMap(name -> all(Headers.all(mail, name)).stream())
        .filter(s -> reached.stream().noneMatch(to -> Addresses.same(to, s)));
  }

  private static @Nullable String messageId(MimeMessage mail) {
    return Ids.in(Headers.first(mail, "Message-ID")).stream()
        .findFirst()
        .filter(i -> i.length() <= LONGEST_ID)
        .orElse(null);
  }

  static List<String> answers(MimeMessage mail) {
    Set<String> ids = new LinkedHashSet<>(ids(mail, "In-Reply-To"));
    List<String> thread = new ArrayList<>(ids(mail, "References"));
    Collections.reverse(thread);
    ids.addAll(thread);
    return ids.stream().limit(MOST_ANSWERED).toList();
  }

  private static List<String> ids(MimeMessage mail, String name) {
    return Headers.all(mail, name).stream()
        .limit(MOST_LINES)
        .flatMap(line -> Ids.in(line).stream())
        .toList();
  }

  private static boolean mayReport(MimeMessage mail, List<String> from) {
    String type = Headers.first(mail, "Content-Type").toLowerCase(Locale.ROOT);
    return type.contains("report")
        || type.contains("delivery-status")
        || from.isEmpty()
        || Robots.hasNoReturnPath(mail)
        || !Headers.all(mail, "X-Failed-Recipients").isEmpty()
        || from.stream().anyMatch(Robots::isMailServer);
  }
}
