package cn.baoshen.checking;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Rule;
import cn.baoshen.model.ReadProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The look at a form's rules before any of them is put to a report. */
public final class RuleInspection implements FormInspection {
  /** The letter tells the one, and the value that was read the other. */
  private static final EnumSet<ReadProblem.Kind> SAID_ELSEWHERE =
      EnumSet.of(
          ReadProblem.Kind.UNCHANGED,
          ReadProblem.Kind.NO_DAY,
          ReadProblem.Kind.SHOWN_ROUNDED,
          ReadProblem.Kind.WRONG_TOTAL,
          ReadProblem.Kind.STATED_OTHERWISE);

  @Override
  public void inspect(Form form, FormMistakes mistakes) {
    compile(form, mistakes);
  }

  /** The rules of a form, made ready; what keeps one from it is noted. */
  static List<CompiledRule> compile(Form form, FormMistakes mistakes) {
    Origin file = new Origin(form.folder() + "rules.yaml", "");
    boolean sure = !mistakes.isUnsure("rules");
    mistakes.require(!sure || !form.rules().isEmpty(), file, "", "no-rules");
    List<CompiledRule> compiled = new RuleCompiler(form, mistakes).compile();
    if (sure && !mistakes.isUnsure("on") && !form.rules().isEmpty()) {
      requireEveryTroubleToBeReported(form, file, mistakes);
    }
    return compiled;
  }

  /** A trouble that no rule speaks of would leave its cell blank, or its file empty, in silence. */
  private static void requireEveryTroubleToBeReported(
      Form form, Origin file, FormMistakes mistakes) {
    List<ReadProblem.Kind> reported = new ArrayList<>();
    form.rules().stream().map(Rule::on).forEach(reported::addAll);
    for (ReadProblem.Kind kind : EnumSet.complementOf(SAID_ELSEWHERE)) {
      mistakes.require(reported.contains(kind), file, "", "no-rule-on", kind);
    }
  }
}
