package cn.baoshen.camel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * The server will never take this letter: its reader does not exist, or it dislikes what is in it
 * (a code of 500 and above to {@code RCPT} or {@code DATA}). The message is what the server said.
 *
 * <p>Not so when it objects to us, to the sender or for reasons of policy (5.7): then all letters
 * are refused until somebody changes that, and none of them is at fault.
 */
public final class LetterRefused extends SendFailedException {
  private static final int FINAL = 500;
  private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

  private LetterRefused(String said, SendFailedException cause) {
    super(said.strip(), cause);
  }

  /** The refusal as a final one if it is one, otherwise as it is. */
  static SendFailedException ifFinal(SendFailedException refused) {
    return reader(refused)
        .or(() -> content(refused))
        .<SendFailedException>map(said -> new LetterRefused(said, refused))
        .orElse(refused);
  }

  private static Optional<String> reader(SendFailedException refused) {
    for (Exception next = refused;
        next instanceof MessagingException;
        next = ((MessagingException) next).getNextException()) {
      if (next instanceof SMTPAddressFailedException address
          && address.getReturnCode() >= FINAL
          && !POLICY.matcher(said(address)).find()) {
        return Optional.of(said(address));
      }
    }
    return Optional.empty();
  }

  private static String said(Exception refusal) {
    return String.valueOf(refusal.getMessage());
  }

  private static Optional<String> content(SendFailedException refused) {
    return refused instanceof SMTPSendFailedException data
            && data.getReturnCode() >= FINAL
            && ("DATA".equals(data.getCommand()) || ".".equals(data.getCommand()))
        ? Optional.of(said(data))
        : Optional.empty();
  }
}
