package cn.baoshen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The files that Postfix and Dovecot are started with; nothing outside the folder is touched. */
public record MailConfiguration(Path home, int smtpPort, int imapPort) {
  public void write() {
    try {
      folders();
      Files.writeString(home.resolve("postfix/main.cf"), main());
      Files.writeString(home.resolve("postfix/master.cf"), MASTER.formatted(smtpPort));
      Files.writeString(home.resolve("postfix/recipients"), RECIPIENTS);
      Files.writeString(home.resolve("dovecot.conf"), dovecot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void folders() throws IOException {
    for (String name : new String[] {"postfix", "queue", "lib", "mail", "run"}) {
      Files.createDirectories(home.resolve(name));
    }
    // The servers' own users pass through it.
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String main() {
    return MAIN.replace("@HOME@", home.toString());
  }

  private String dovecot() {
    return DOVECOT
        .replace("@HOME@", home.toString())
        .replace("@PORT@", String.valueOf(imapPort))
        .replace("@PASSWORD@", RealMailServers.PASSWORD);
  }

  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = @HOME@/queue
      data_directory = @HOME@/lib
      maillog_file = @HOME@/postfix.log
      maillog_file_prefixes = @HOME@
      myhostname = mx.czj.example
      mydestination =
      inet_interfaces = loopback-only
      inet_protocols = ipv4
      mynetworks = 127.0.0.0/8
      smtpd_relay_restrictions = permit_mynetworks, reject
      local_recipient_maps =
      alias_maps =
      alias_database =
      # Whoever is unknown is taken at first and bounced later, as by a relay on the way.
      smtpd_reject_unlisted_recipient = no
      virtual_mailbox_domains = czj.example, unit.example, localhost
      virtual_transport = lmtp:unix:@HOME@/run/lmtp-postfix
      transport_maps = regexp:@HOME@/postfix/recipients
      default_transport = error:5.1.2 no such domain in this test
      message_size_limit = 52428800
      virtual_mailbox_limit = 0
      mailbox_size_limit = 0
      biff = no
      """;

  /** Nobody lives where the name says so; everybody else has a Maildir. */
  private static final String RECIPIENTS = "/^nobody.*@/ error:5.1.1 user unknown\n";

  private static final String MASTER =
      """
      127.0.0.1:%d inet n - n - - smtpd
      pickup    unix n - n 60 1 pickup
      cleanup   unix n - n - 0 cleanup
      qmgr      unix n - n 1 1 qmgr
      rewrite   unix - - n - - trivial-rewrite
      bounce    unix - - n - 0 bounce
      defer     unix - - n - 0 bounce
      trace     unix - - n - 0 bounce
      verify    unix - - n - 1 verify
      flush     unix n - n 1000? 0 flush
      proxymap  unix - - n - - proxymap
      smtp      unix - - n - - smtp
      relay     unix - - n - - smtp
      error     unix - - n - - error
      retry     unix - - n - - error
      discard   unix - - n - - discard
      local     unix - n n - - local
      lmtp      unix - - n - - lmtp
      anvil     unix - - n - 1 anvil
      scache    unix - - n - 1 scache
      postlog   unix-dgram n - n - 1 postlogd
      """;

  private static final String DOVECOT =
      """
      protocols = imap lmtp
      listen = 127.0.0.1
      base_dir = @HOME@/run
      state_dir = @HOME@/run
      log_path = @HOME@/dovecot.log
      ssl = no
      disable_plaintext_auth = no
      default_internal_user = dovecot
      default_login_user = dovenull
      first_valid_uid = 1
      mail_uid = mail
      mail_gid = mail
      mail_home = @HOME@/mail/%Lu/home
      mail_location = maildir:@HOME@/mail/%Lu
      passdb {
        driver = static
        args = password=@PASSWORD@
      }
      userdb {
        driver = static
        args = uid=mail gid=mail home=@HOME@/mail/%Lu/home
      }
      service imap-login {
        chroot =
        inet_listener imap {
          port = @PORT@
        }
        inet_listener imaps {
          port = 0
        }
      }
      service lmtp {
        unix_listener lmtp-postfix {
          mode = 0666
        }
      }
      service anvil {
        chroot =
      }
      service stats {
        chroot =
      }
      """;
}
