package cn.baoshen.console;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * What an answer in JSON says of an error: the same words as the page, and nothing of our doings.
 */
class PlainErrors extends DefaultErrorAttributes {
  private static final String WORDS = "console.error.";

  /** What is wrong, where it was told. */
  private static final String PROBLEM = "problem";

  private final MessageSource words;

  PlainErrors(MessageSource words) {
    this.words = words;
  }

  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    Map<String, Object> attributes = super.getErrorAttributes(request, options);
    String known = WORDS + attributes.get("status");
    attributes.put("message", said(known, ""));
    attributes.put("advice", said(known, ".do"));
    Object wrong = request.getAttribute(PROBLEM, RequestAttributes.SCOPE_REQUEST);
    if (wrong != null) {
      attributes.put(PROBLEM, wrong);
    }
    return attributes;
  }

  private String said(String key, String part) {
    Locale locale = LocaleContextHolder.getLocale();
    String general = words.getMessage(WORDS + 500 + part, null, locale);
    return words.getMessage(key + part, null, general, locale);
  }
}
