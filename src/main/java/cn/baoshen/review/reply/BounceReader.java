package cn.baoshen.review.reply;

import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.page.PageText;
import cn.baoshen.review.reply.part.Bodies;
import cn.baoshen.review.reply.part.Charsets;
import cn.baoshen.review.reply.part.Headers;
import cn.baoshen.review.reply.part.MimePart;
import cn.baoshen.review.reply.part.Parts;
import cn.baoshen.review.reply.text.CleanText;
import cn.baoshen.review.reply.text.NormalizedText;
import cn.baoshen.review.reply.text.ReplyVocabulary;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What mail servers say of letters that did not arrive: reports (RFC 3464, RFC 5965) and prose. */
final class BounceReader {
  private static final int MOST = 500;
  private static final List<String> STATUSES =
      List.of("message/delivery-status", "message/global-delivery-status");
  private static final List<String> RETURNED =
      List.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
  private static final Pattern ID =
      Pattern.compile("(?im)^[>|\\t ]*+message-id:\\s{0,9}<([^<>\\s]{1,250})>");
  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])[45]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+=-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern SUBJECT =
      ReplyVocabulary.pattern(ReplyVocabulary.any("bounce.subject"));
  private static final Pattern DELAYED =
      ReplyVocabulary.pattern(ReplyVocabulary.any("bounce.delayed"));

  private static final int ENOUGH = 50_000;

  private final MimeMessage mail;
  private final Parts parts;
  private @Nullable String said;

  private BounceReader(MimeMessage mail, Parts parts) {
    this.mail = mail;
    this.parts = parts;
  }

  static Optional<Bounce> read(MimeMessage mail, Parts parts, String from, String subject) {
    BounceReader bounces = new BounceReader(mail, parts);
    Optional<MimePart> complaint = parts.first("message/feedback-report");
    if (complaint.isPresent()) {
      return complaint.flatMap(bounces::complaint);
    }
    List<DeliveryReport> recipients =
        parts.flat().stream()
            .map(Parts::leaf)
            .filter(l -> STATUSES.contains(l.type()))
            .flatMap(l -> l.bytes().stream())
            .flatMap(bytes -> DeliveryReport.in(bytes).stream())
            .toList();
    boolean reports = parts.flat().stream().anyMatch(p -> STATUSES.contains(p.leaf().type()));
    return recipients.isEmpty()
        ? bounces.prose(from, subject, reports)
        : DeliveryReport.worst(recipients).map(bounces::ofRecipient);
  }

  private Bounce ofRecipient(DeliveryReport r) {
    return new Bounce(
        letter(),
        address(r.recipient()),
        first(STATUS, r.status()),
        CleanText.line(value(r.diagnosis()), MOST),
        r.isFinal());
  }

  /** A complaint says that somebody called the letter unwanted; it will not be tried again. */
  private Optional<Bounce> complaint(MimePart report) {
    InternetHeaders headers = headers(report);
    String to = field(headers, "Original-Rcpt-To") + field(headers, "Final-Recipient");
    return Optional.of(
        new Bounce(
            letter(),
            address(to),
            null,
            CleanText.line("feedback: " + field(headers, "Feedback-Type"), MOST),
            true));
  }

  private static InternetHeaders headers(MimePart leaf) {
    try {
      return new InternetHeaders(new ByteArrayInputStream(leaf.beginning()));
    } catch (MessagingException | RuntimeException broken) {
      return new InternetHeaders();
    }
  }

  /**
   * Servers that report in words only: qmail, Exim, older Exchange, QQ, 163.
   *
   * @param reports whether it came as a report, though nothing can be made of that
   */
  private Optional<Bounce> prose(String from, String subject, boolean reports) {
    boolean byServer = reports || Robots.isServer(mail, from);
    boolean saysSo = SUBJECT.matcher(NormalizedText.of(subject)).find();
    if (!byServer && !Robots.hasNoReturnPath(mail) || isAnswerOfRobot(byServer)) {
      return Optional.empty();
    }
    String said = said();
    String of = letter();
    boolean returnsLetter = ID.matcher(said).find() || !returned().isEmpty();
    return saysSo || returnsLetter ? Optional.of(ofWords(said, of, subject)) : Optional.empty();
  }

  private boolean isAnswerOfRobot(boolean byServer) {
    return !byServer
        && Headers.first(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).contains("auto-replied");
  }

  private Bounce ofWords(String said, @Nullable String of, String subject) {
    Matcher id = ID.matcher(said);
    String notice = id.find() ? said.substring(0, id.start()) : said;
    String header = Headers.first(mail, "X-Failed-Recipients");
    return new Bounce(
        of,
        address(header.isBlank() ? notice : header),
        first(STATUS, notice),
        CleanText.line(notice, MOST),
        !DELAYED.matcher(NormalizedText.of(subject)).find());
  }

  private String said() {
    if (said == null) {
      Bodies bodies = Bodies.of(parts);
      said =
          bodies.plain().isBlank()
              ? PageText.of(beginning(bodies.page()))
              : CleanText.of(beginning(bodies.plain()));
    }
    return said;
  }

  /** Servers say what they have to say at the top. */
  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), ENOUGH));
  }

  /** Message-ID of the letter: from what came back of it, else from what the report answers. */
  private @Nullable String letter() {
    return Stream.of(returned().stream(), matches(ID, said()), Envelope.answers(mail).stream())
        .flatMap(s -> s)
        .findFirst()
        .orElse(null);
  }

  private List<String> returned() {
    return parts.flat().stream()
        .map(Parts::leaf)
        .filter(l -> RETURNED.contains(l.type()))
        .map(BounceReader::headers)
        .flatMap(h -> Ids.in(field(h, "Message-ID")).stream())
        .toList();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group(1));
  }

  private static @Nullable String address(String words) {
    String found = first(ADDRESS, words);
    return found == null ? null : found.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.group() : null;
  }

  private static String field(InternetHeaders headers, String name) {
    String[] lines = headers.getHeader(name);
    return lines == null
        ? ""
        : Charsets.decode(lines[0].getBytes(StandardCharsets.ISO_8859_1), null).trim();
  }

  /** What stands after the type, as in {@code smtp; 550 no such user}. */
  private static String value(String field) {
    return field.replaceFirst("^[A-Za-z0-9-]{1,20}\\s*;", "");
  }
}
