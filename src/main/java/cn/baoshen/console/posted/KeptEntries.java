package cn.baoshen.console.posted;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/**
 * Puts into a form that was refused what was typed into it; passwords, files and what nobody types
 * are left as the page has them.
 */
public final class KeptEntries extends AbstractTemplateHandler {
  private static final String VALUE = "value";
  private static final Set<String> TICKED = Set.of("checkbox", "radio");
  private static final Set<String> UNTOUCHED =
      Set.of("hidden", "password", "file", "submit", "button");

  private @Nullable SentForm sent;
  private boolean inside;
  private @Nullable String list;
  private boolean replaced;

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    Object known =
        context instanceof IWebContext web
            ? web.getExchange().getAttributeValue(SentForm.NAME)
            : null;
    sent = known instanceof SentForm form && form.isRefused() ? form : null;
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    super.handleStandaloneElement(inside && isInput(tag) ? filled(tag) : tag);
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    IOpenElementTag shown = tag;
    switch (name(tag)) {
      case "form" -> inside = sent != null && sent.is(unescaped(tag.getAttributeValue("action")));
      case "select" -> list = inside ? tag.getAttributeValue("name") : null;
      case "option" -> shown = chosen(tag);
      default -> {}
    }
    super.handleOpenElement(shown);
    if (inside && name(tag).equals("textarea") && isSent(tag)) {
      replaced = true;
      super.handleText(text(first(tag)));
    }
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    switch (tag.getElementCompleteName().toLowerCase(Locale.ROOT)) {
      case "form" -> inside = false;
      case "select" -> list = null;
      case "textarea" -> replaced = false;
      default -> {}
    }
    super.handleCloseElement(tag);
  }

  @Override
  public void handleText(IText text) {
    if (!replaced) {
      super.handleText(text);
    }
  }

  private IText text(String typed) {
    return getContext().getModelFactory().createText(HtmlUtils.htmlEscape(typed));
  }

  private boolean isInput(IProcessableElementTag tag) {
    return name(tag).equals("input") && !UNTOUCHED.contains(type(tag)) && isMeant(tag);
  }

  /** A box that is not ticked is not sent. */
  private boolean isMeant(IProcessableElementTag tag) {
    return isSent(tag) || TICKED.contains(type(tag));
  }

  private boolean isSent(IProcessableElementTag tag) {
    String field = tag.getAttributeValue("name");
    return field != null && form().has(field);
  }

  private IStandaloneElementTag filled(IStandaloneElementTag tag) {
    if (TICKED.contains(type(tag))) {
      String own = Objects.requireNonNullElse(tag.getAttributeValue(VALUE), "on");
      return marked(tag, "checked", tag.getAttributeValue("name"), own);
    }
    String typed = HtmlUtils.htmlEscape(plain(type(tag), first(tag)));
    return getContext().getModelFactory().setAttribute(tag, VALUE, typed);
  }

  private static String plain(String type, String typed) {
    return switch (type) {
      case "date" -> TypedDay.plain(typed);
      case "number" -> TypedNumber.plain(typed);
      default -> typed;
    };
  }

  private IOpenElementTag chosen(IOpenElementTag tag) {
    String own = tag.getAttributeValue(VALUE);
    return list == null || own == null || !form().has(list)
        ? tag
        : marked(tag, "selected", list, own);
  }

  private <T extends IProcessableElementTag> T marked(
      T tag, String mark, @Nullable String field, String own) {
    boolean meant = field != null && form().values(field).contains(unescaped(own));
    return meant
        ? getContext().getModelFactory().setAttribute(tag, mark, mark)
        : getContext().getModelFactory().removeAttribute(tag, mark);
  }

  private String first(IProcessableElementTag tag) {
    return form().values(tag.getAttributeValue("name")).get(0);
  }

  private SentForm form() {
    return Objects.requireNonNull(sent);
  }

  private static String type(IProcessableElementTag tag) {
    return Objects.requireNonNullElse(tag.getAttributeValue("type"), "text");
  }

  private static String name(IProcessableElementTag tag) {
    return tag.getElementCompleteName().toLowerCase(Locale.ROOT);
  }

  private static String unescaped(@Nullable String attribute) {
    return attribute == null ? "" : HtmlUtils.htmlUnescape(attribute);
  }
}
