package cn.baoshen.casebook.store;

import cn.baoshen.model.Case;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes by which a paper shows that this house made it: of a case, its file and its end. */
public class PaperCodes {
  private static final String MAC = "HmacSHA256";
  private static final int HEX = 24;

  private final SecretKeySpec key;

  public PaperCodes(InstallationSecret secret) {
    this.key = new SecretKeySpec(secret.named("paper-code"), MAC);
  }

  /** The code of the papers of a case that stands so. */
  public String of(Case subject) {
    String about = subject.id() + "|" + subject.original().sha256() + "|" + subject.state();
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      byte[] code = mac.doFinal(about.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code).substring(0, HEX);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  /** Whether the papers of a case that has ended bear this code. */
  public boolean isOf(Case subject, String code) {
    return subject.state().isFinal()
        && MessageDigest.isEqual(
            of(subject).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }
}
