package cn.baoshen.publication;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The Chinese words of the site, from their bundle. */
class PublicationTexts {
  private final MessageSource texts;

  PublicationTexts(MessageSource texts) {
    this.texts = texts;
  }

  String text(String key, Object... details) {
    return texts.getMessage("publication." + key, details, Locale.CHINA);
  }
}
