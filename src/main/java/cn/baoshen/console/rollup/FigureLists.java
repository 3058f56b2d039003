package cn.baoshen.console.rollup;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.console.listing.ListWorkbook.Rows;
import cn.baoshen.console.listing.TakenList;
import cn.baoshen.console.listing.TakenList.Asked;
import cn.baoshen.model.organ.People;
import cn.baoshen.rollup.Figures;
import cn.baoshen.rollup.RollUps;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of the roll-up's page as lists. */
@Configuration(proxyBeanMethods = false)
class FigureLists {
  private static final String TIMES =
      " console.figures.decided console.figures.mean console.figures.median"
          + " console.figures.worst console.figures.in-time console.figures.returned";

  private static final String RULES =
      "console.rule console.rule.title console.list.severity console.findings.cases"
          + " console.rules.times";

  private final RollUps rollUps;
  private final OpenCollection collection;
  private final People people;

  FigureLists(RollUps rollUps, OpenCollection collection, People people) {
    this.rollUps = rollUps;
    this.collection = collection;
    this.people = people;
  }

  private TakenList.Content each(BiConsumer<Figures, TakenRow> write) {
    return (asked, rows) -> {
      String form = asked.choice("form").orElseGet(() -> rollUps.all().get(0).form());
      int year = asked.number("year").orElseGet(collection::year);
      rollUps
          .figures(form, year)
          .ifPresent(figures -> write.accept(figures, new TakenRow(asked, rows)));
    };
  }

  /** Who asks, and where rows go. */
  private record TakenRow(Asked asked, Rows rows) {}

  @Bean
  TakenList tiersList() {
    return TakenList.of(
        "tiers", "rollup.tiers", each(FigureLists::tiers), "console.units.tier" + TIMES);
  }

  private static void tiers(Figures figures, TakenRow to) {
    figures
        .tiers()
        .forEach(
            tier ->
                to.rows()
                    .add(
                        to.asked().say("console.tier.", tier.tier()),
                        tier.decided(),
                        tier.mean(),
                        tier.median(),
                        tier.worst(),
                        tier.inTime().part(),
                        tier.returned()));
  }

  @Bean
  TakenList reviewersList() {
    return TakenList.of(
        "reviewers",
        "rollup.reviewers",
        each(this::reviewers),
        "rollup.reviewer console.list.address console.figures.decided console.figures.mean"
            + " console.figures.in-time console.figures.returned");
  }

  private void reviewers(Figures figures, TakenRow to) {
    Objects.requireNonNullElse(figures.reviewers(), List.<Figures.ReviewerTime>of())
        .forEach(
            one ->
                to.rows()
                    .add(
                        people.said(null, one.by()),
                        one.by(),
                        one.decided(),
                        one.mean(),
                        one.inTime().part(),
                        one.returned()));
  }

  @Bean
  TakenList categoriesList() {
    return TakenList.of(
        "categories",
        "rollup.categories",
        each(FigureLists::categories),
        "rollup.category console.expected console.received console.ontime.count"
            + " console.approved console.figures.first-time console.figures.score");
  }

  private static void categories(Figures figures, TakenRow to) {
    figures
        .categories()
        .forEach(
            one ->
                to.rows()
                    .add(
                        one.name(),
                        one.progress().expected(),
                        one.progress().received(),
                        one.progress().onTime(),
                        one.approved(),
                        one.firstTime().part(),
                        one.meanScore()));
  }

  @Bean
  TakenList gradesList() {
    return TakenList.of(
        "grades",
        "rollup.grades",
        each((f, to) -> f.grades().forEach((grade, n) -> to.rows().add(grade, n))),
        "console.figures.grade console.figures.units");
  }

  @Bean
  TakenList frequentList() {
    return TakenList.of("frequent", "rollup.frequent", each(FigureLists::frequent), RULES);
  }

  private static void frequent(Figures figures, TakenRow to) {
    figures
        .frequent()
        .forEach(
            one ->
                to.rows()
                    .add(
                        one.rule(),
                        one.title(),
                        to.asked().say("console.rules.severity.", one.severity()),
                        one.cases(),
                        one.times()));
  }
}
