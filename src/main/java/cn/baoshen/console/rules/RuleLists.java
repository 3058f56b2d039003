package cn.baoshen.console.rules;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.console.rules.RuleLine.Counts;
import cn.baoshen.form.Form;
import cn.baoshen.form.Rule;
import cn.baoshen.form.yaml.FormCatalog;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often each rule spoke in a year, as a list. */
@Configuration(proxyBeanMethods = false)
class RuleLists {
  private final FormCatalog forms;
  private final RuleCounts counts;
  private final OpenCollection collection;

  RuleLists(FormCatalog forms, RuleCounts counts, OpenCollection collection) {
    this.forms = forms.forYear(collection::year);
    this.counts = counts;
    this.collection = collection;
  }

  @Bean
  TakenList rulesList() {
    return TakenList.of(
        "rules",
        "console.rules.title",
        this::write,
        "console.form console.rule console.rule.title console.list.severity"
            + " console.rules.cases console.rules.units console.rules.times");
  }

  private void write(Asked asked, Rows rows) {
    Map<String, Map<String, Counts>> spoken =
        counts.in(asked.number("year").orElseGet(collection::year));
    for (Form form : forms.all()) {
      Map<String, Counts> ofForm = spoken.getOrDefault(form.id(), Map.of());
      form.rules()
          .forEach(
              rule -> add(form, rule, ofForm.getOrDefault(rule.id(), Counts.NONE), asked, rows));
    }
  }

  private static void add(Form form, Rule rule, Counts spoken, Asked asked, Rows rows) {
    rows.add(
        form.title(),
        rule.id(),
        rule.title(),
        asked.say("console.rules.severity.", rule.severity()),
        spoken.cases(),
        spoken.units(),
        spoken.times());
  }
}
