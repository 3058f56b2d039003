package cn.baoshen.review.reply;

import cn.baoshen.review.reply.part.Headers;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the one mail server that is trusted to know says of a sender (RFC 8601).
 *
 * @param server its authserv-id; blank when none is trusted
 */
record Authentication(String server) {
  private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "\\b(?:header\\.d|header\\.i|smtp\\.mailfrom)=\"?(?:[^\\s;@\"]*@)?([^\\s;\"@]+)");

  /** False when it does not vouch for the sender; true when nobody is trusted. */
  boolean vouchesFor(MimeMessage mail, String from) {
    if (server.isBlank()) {
      return true;
    }
    // Its own word is the topmost one: what stands below may come with the mail.
    return results(mail).filter(r -> vouch(r, from.substring(from.indexOf('@') + 1))).isPresent();
  }

  private Optional<String[]> results(MimeMessage mail) {
    return Headers.all(mail, "Authentication-Results").stream()
        .map(
            h ->
                COMMENT
                    .matcher(h.replaceAll("\\s+", " "))
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT)
                    .split(";"))
        .filter(r -> r[0].trim().split(" ")[0].equals(server.trim().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean vouch(String[] results, String domain) {
    boolean vouched = false;
    for (String result : results) {
      String said = result.trim();
      if (said.startsWith("dmarc=") && !said.matches("dmarc=(pass|none|temperror)\\b.*")) {
        return false;
      }
      vouched |=
          said.matches("dmarc=pass\\b.*")
              || said.matches("(spf|dkim)=pass\\b.*") && isOf(said, domain);
    }
    return vouched && !domain.isEmpty();
  }

  private static boolean isOf(String said, String domain) {
    Matcher m = DOMAIN.matcher(said);
    return m.results().map(r -> r.group(1)).anyMatch(d -> isSameOrAbove(d, domain));
  }

  /** Never one label alone: nobody signs for all of a country. */
  private static boolean isSameOrAbove(String signer, String domain) {
    return domain.equals(signer) || signer.contains(".") && domain.endsWith("." + signer);
  }
}
