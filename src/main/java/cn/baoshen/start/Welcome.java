package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.MessageSource;

/** Tells whoever started the service where to drop a file and what to open. */
class Welcome implements ApplicationListener<ApplicationReadyEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Folders folders;
  private final MessageSource texts;

  Welcome(Folders folders, MessageSource texts) {
    this.folders = folders;
    this.texts = texts;
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    String address =
        "http://localhost:"
            + ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    boolean embeddedMail = ready.getApplicationContext().containsBean("embeddedMailServer");
    say("drop", folders.inbox());
    say("answers", folders.outbox());
    if (embeddedMail) {
      say("mailbox", address);
    }
    say("web", address);
  }

  private void say(String key, Object what) {
    LOG.info(texts.getMessage("welcome." + key, new Object[] {what}, Locale.SIMPLIFIED_CHINESE));
  }
}
