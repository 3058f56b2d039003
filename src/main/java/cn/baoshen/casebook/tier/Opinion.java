package cn.baoshen.casebook.tier;

import cn.baoshen.model.Decision;
import cn.baoshen.model.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one tier decided, and in what capacity its reviewer did.
 *
 * @param assignment how it came to them; null in cases that are older than assignments
 */
public record Opinion(Decision decision, @Nullable Assignment assignment) {
  public Tier tier() {
    return decision.tier();
  }

  public Decision.Choice choice() {
    return decision.choice();
  }

  public String by() {
    return decision.by();
  }

  public Instant at() {
    return decision.at();
  }

  public String notes() {
    return decision.notes();
  }

  public String via() {
    return decision.via();
  }
}
