package cn.baoshen.console.watch;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.RulesInForce.Outdated;
import cn.baoshen.model.asked.AskedForms;
import java.time.Duration;

/** Tells the administrator once of rules that changed while reports wait for their reviewers. */
class ChangedRules {
  private static final String KIND = "rules-changed";

  /** A form is not edited in one go, and reports come in meanwhile. */
  private static final Duration WAIT = Duration.ofMinutes(5);

  private final RulesInForce rules;
  private final AskedForms forms;
  private final Alarms alarms;

  ChangedRules(RulesInForce rules, AskedForms forms, Alarms alarms) {
    this.rules = rules;
    this.forms = forms;
    this.alarms = alarms;
  }

  /** The letter says how many reports wait when it is written. */
  void raise() {
    rules.outdated().forEach(this::raise);
  }

  private void raise(Outdated of) {
    String subject = forms.title(of.form()) + " · " + of.reports();
    alarms.count(KIND, of.form() + " " + of.digest(), subject, WAIT);
  }
}
