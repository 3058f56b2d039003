package cn.baoshen.console.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the mailbox for replies is.
 *
 * @param host null while it is the embedded server
 * @param port null for the usual one
 * @param tls whether the usual one is that of TLS
 */
@ConfigurationProperties("baoshen.mail.imap")
record ImapAddress(String host, Integer port, Boolean tls) {
  private static final int IMAPS = 993;
  private static final int IMAP = 143;

  int portOrUsual() {
    return port != null && port > 0 ? port : Boolean.FALSE.equals(tls) ? IMAP : IMAPS;
  }
}
