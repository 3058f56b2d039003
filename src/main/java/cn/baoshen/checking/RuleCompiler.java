package cn.baoshen.checking;

import cn.baoshen.checking.words.MessageTemplate;
import cn.baoshen.checking.words.Shown;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import cn.baoshen.form.Rule;
import cn.baoshen.form.feel.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rules of a form ready to run, and notes why some cannot. */
final class RuleCompiler {
  private static final Set<String> TROUBLE_WORDS = Set.of("label", "stated", "reason");

  private final Form form;
  private final KnownNames names;
  private final FormMistakes mistakes;

  RuleCompiler(Form form, FormMistakes mistakes) {
    this.form = form;
    this.names = new KnownNames(form, Submission.names(form), null, null);
    this.mistakes = mistakes;
  }

  /** The rules; one with a mistake lacks what cannot be used. */
  List<CompiledRule> compile() {
    return form.rules().stream().map(this::compile).toList();
  }

  private CompiledRule compile(Rule rule) {
    List<Check> checks = new ArrayList<>();
    for (int i = 0; i < rule.checks().size(); i++) {
      CheckOrigin origin = new CheckOrigin(form, rule.id(), i, mistakes);
      new CheckCompiler(form, names, rule.checks().get(i), origin).compile().ifPresent(checks::add);
    }
    return new CompiledRule(rule, checks, rule.on().isEmpty() ? null : about(rule));
  }

  private MessageTemplate about(Rule rule) {
    CheckOrigin origin = new CheckOrigin(form, rule.id(), 0, mistakes);
    rule.message().forEach(origin::checkBraces);
    return new MessageTemplate(rule.message(), TROUBLE_WORDS, (gap, type) -> unknown(rule, gap));
  }

  private @Nullable Shown unknown(Rule rule, String gap) {
    Origin origin = form.origins().of("rules/" + rule.id());
    mistakes.add(origin, rule.id(), "trouble-word", gap);
    return null;
  }
}
