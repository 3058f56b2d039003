package cn.baoshen.rollup;

import cn.baoshen.collection.UnitStatus;
import cn.baoshen.model.Tier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The Chinese words of the roll-up, from their bundles. */
public class RollUpTexts {
  private final MessageSource texts;

  public RollUpTexts(MessageSource texts) {
    this.texts = texts;
  }

  String text(String key, Object... details) {
    return texts.getMessage("rollup." + key, details, Locale.CHINA);
  }

  String stated(String label) {
    return text("stated", label);
  }

  String computed(String label) {
    return text("computed", label);
  }

  /** How a report stands, as the console says it. */
  String standing(UnitStatus status) {
    if (status.zero()) {
      return text("zero");
    }
    return status.filing() == null
        ? text(status.expected() ? "missing" : "not-asked")
        : texts.getMessage("console.state." + status.filing().state(), null, Locale.CHINA);
  }

  String tier(@Nullable Tier tier) {
    return tier == null ? "" : texts.getMessage("console.tier." + tier, null, Locale.CHINA);
  }
}
