package cn.baoshen.review.reply;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Mail that no person wrote: what its headers say of it (RFC 3834 and older habits). */
final class Robots {
  private static final List<String> TELLTALES =
      List.of(
          "X-Autoreply",
          "X-Autorespond",
          "X-Autoresponder",
          "X-Auto-Reply",
          "X-Mail-Autoreply",
          "List-Id",
          "List-Unsubscribe",
          "List-Post",
          "Feedback-Type");
  private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Set<String> REPORTS =
      Set.of("disposition-notification", "delivery-status", "feedback-report");
  private static final String LEAD = "^(?:(?:re|fw|回复|答复|转发)\\s*:\\s*)?[\\s\\[【(<《]*";
  private static final Pattern SUBJECT = Vocabulary.pattern(LEAD + Vocabulary.any("robot.subject"));
  private static final Pattern SENDER =
      Vocabulary.pattern("^" + Vocabulary.any("robot.sender") + "@");

  private Robots() {}

  static boolean wrote(MimeMessage mail, Parts parts, String from, String subject) {
    return isSubmittedByRobot(mail)
        || PRECEDENCES.contains(lower(mail, "Precedence"))
        || TELLTALES.stream().anyMatch(h -> !Headers.all(mail, h).isEmpty())
        || hasNoReturnPath(mail)
        || isReport(parts)
        || isMailServer(from)
        || SUBJECT.matcher(Folded.of(subject)).find();
  }

  /** The empty return path of bounces and other mail that must not be answered. */
  static boolean hasNoReturnPath(MimeMessage mail) {
    return Headers.all(mail, "Return-Path").stream()
        .limit(1)
        .anyMatch(p -> p.replaceAll("[<>\\s]", "").isEmpty());
  }

  static boolean isMailServer(String from) {
    return SENDER.matcher(from).find();
  }

  private static boolean isSubmittedByRobot(MimeMessage mail) {
    String how = lower(mail, "Auto-Submitted");
    return !how.isEmpty() && !how.equals("no");
  }

  private static boolean isReport(Parts parts) {
    Leaf top = parts.leaf();
    return top.type().equals("multipart/report")
            && REPORTS.contains(top.parameter("report-type").orElse("").toLowerCase(Locale.ROOT))
        || top.type().equals("message/disposition-notification");
  }

  private static String lower(MimeMessage mail, String header) {
    return Headers.first(mail, header).split("[;(]", 2)[0].trim().toLowerCase(Locale.ROOT);
  }
}
