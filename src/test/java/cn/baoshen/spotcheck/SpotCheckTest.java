package cn.baoshen.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.Ledger;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.waiting.SpotNotice;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import cn.baoshen.testing.TestForms;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class SpotCheckTest {
  private static final String SEED = "03 08 12 17 25 31 + 09";
  private static final LocalDate DAY = LocalDate.parse("2025-03-05");

  @TempDir Path outbox;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock);
  private final List<Unit> units =
      new ArrayList<>(IntStream.rangeClosed(1, 461).mapToObj(n -> unit(n, n == 461)).toList());

  private static Unit unit(int number, boolean confidential) {
    String code = String.valueOf(103000 + number);
    return new Unit(code, "单位" + number, code + "@x.example", "", Map.of(), confidential);
  }

  private final SpotCheckBook checks = new SpotCheckBook(book.jdbc, clock);
  private final Ledger ledger = new Ledger(book.jdbc, book.cases, clock);

  private SpotChecks spotChecks() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/spotcheck");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    CollectionWindow open =
        new CollectionWindow(2024, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), null);
    CollectionWindow closed =
        new CollectionWindow(2023, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), null);
    OpenCollection collection = new OpenCollection(() -> List.of(open, closed), null);
    Revisions revisions = new Revisions(book.jdbc, book.cases, TestForms.usual(), clock);
    return new SpotChecks(
        checks,
        new SpotCheckFiles(new KeptFiles(outbox), words),
        new SpotChecks.Ground(new ListedUnits(units.toArray(Unit[]::new)), revisions, collection),
        ledger,
        book.transaction,
        (work, due) -> book.handedOver.add(work.toString()),
        clock);
  }

  private static Announcement wish(String percent, String inspectors, Set<String> own) {
    return new Announcement(
        2024,
        new BigDecimal(percent),
        null,
        "双色球第2025024期开奖号码",
        DAY,
        Inspector.of(inspectors),
        own);
  }

  private static Announcement usual() {
    return wish("1", "甲，103005\n乙\n丙、103006", Set.of("103007"));
  }

  private SpotCheck announced() {
    assertThat(spotChecks().announce(usual(), "admin")).isNull();
    return checks.all().get(0);
  }

  private SpotCheck drawn() {
    SpotCheck check = announced();
    clock.pass(Duration.ofDays(2));
    assertThat(spotChecks().draw(check.id(), SEED, "admin")).isNull();
    return checks.find(check.id()).orElseThrow();
  }

  private Path folder() {
    return outbox.resolve("spot-check/2024/1");
  }

  private String shell(String command) throws Exception {
    Process shell =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  @Test
  void one_per_cent_of_461_units_are_five_and_a_hundredth_of_one_is_one() {
    assertThat(SpotChecks.wanted(usual(), 461)).isEqualTo(5);
    assertThat(SpotChecks.wanted(usual(), 500)).isEqualTo(5);
    assertThat(SpotChecks.wanted(usual(), 501)).isEqualTo(6);
    assertThat(SpotChecks.wanted(usual(), 1)).isEqualTo(1);
    assertThat(SpotChecks.wanted(wish("3", "甲\n乙", Set.of()), 461)).isEqualTo(14);
  }

  @Test
  void a_person_draws_the_same_from_the_published_roster_and_seed_with_the_published_commands()
      throws Exception {
    SpotCheck check = drawn();
    String rule = Files.readString(folder().resolve("规则.txt"));
    String commands = rule.substring(rule.indexOf("seed=$(cat"), rule.indexOf("某个抽中单位"));

    assertThat(check.units()).hasSize(5);
    assertThat(shell("sha256sum roster.txt")).startsWith(check.rosterSha256());
    assertThat(rule).contains(check.rosterSha256(), "抽取 5 个单位（全部单位的 1%");
    assertThat(shell(commands).lines())
        .containsExactlyElementsOf(
            check.units().stream().map(unit -> unit.hash() + "  " + unit.code()).toList());
    assertThat(shell("head -n 5 draw.txt")).isEqualTo(shell(commands));
  }

  @Test
  void roster_and_rule_are_published_before_the_seed_and_the_seed_is_not_taken_before_its_day() {
    SpotCheck check = announced();

    assertThat(folder().resolve("roster.txt")).exists();
    assertThat(folder().resolve("seed.txt")).doesNotExist();
    clock.pass(Duration.ofDays(1));
    assertThat(spotChecks().draw(check.id(), SEED, "admin")).isEqualTo("early");
    clock.pass(Duration.ofDays(1));
    assertThat(spotChecks().draw(check.id(), " " + SEED + " ", "admin")).isNull();
    assertThat(spotChecks().draw(check.id(), "another", "admin")).isEqualTo("drawn");
    assertThat(folder().resolve("seed.txt")).hasContent(SEED);
  }

  @Test
  void a_changed_roster_is_noticed_and_nothing_is_drawn() throws Exception {
    SpotCheck check = announced();
    clock.pass(Duration.ofDays(2));
    Path roster = folder().resolve("roster.txt");
    String published = Files.readString(roster);
    Files.writeString(roster, published.replace("103001\n", ""));
    assertThat(spotChecks().draw(check.id(), SEED, "admin")).isEqualTo("roster");
    assertThat(checks.find(check.id()).orElseThrow().units()).isEmpty();

    Files.writeString(roster, published);
    assertThat(spotChecks().draw(check.id(), SEED, "admin")).isNull();
  }

  @Test
  void units_are_left_out_with_the_reason_and_a_confidential_one_is_named_nowhere()
      throws Exception {
    spotChecks().announce(wish("1", "甲，103005，103006\n乙，103006", Set.of("103007")), "admin");
    SpotCheck check = checks.all().get(0);

    assertThat(check.leftOut())
        .containsExactly(
            new LeftOut("103005", "conflict", "甲"),
            new LeftOut("103006", "conflict", "甲、乙"),
            new LeftOut("103007", "own", ""),
            new LeftOut("103461", "confidential", ""));
    assertThat(folder().resolve("left-out.csv"))
        .hasContent(
            "103005,\"可用检查人员不足两名（须回避：甲）\"\n103006,\"可用检查人员不足两名（须回避：甲、乙）\"\n"
                + "103007,\"本部门所属单位\"");
    assertThat(Files.readString(folder().resolve("roster.txt")).lines()).hasSize(457);
    assertThat(shell("grep -rl -e 103461 -e 单位461 . || true")).isEmpty();
  }

  @Test
  void two_inspectors_look_at_each_unit_and_none_at_one_with_which_there_is_a_conflict() {
    String all =
        IntStream.rangeClosed(1, 461).mapToObj(n -> "，" + (103000 + n)).reduce("", String::concat);
    spotChecks().announce(wish("1", "甲" + all + "\n乙\n丙", Set.of()), "admin");
    clock.pass(Duration.ofDays(2));
    spotChecks().draw(checks.all().get(0).id(), SEED, "admin");

    assertThat(checks.all().get(0).units())
        .hasSize(5)
        .allSatisfy(
            unit -> assertThat(Set.of(unit.first(), unit.second())).isEqualTo(Set.of("乙", "丙")));
  }

  @Test
  void a_unit_drawn_this_year_is_not_drawn_again() {
    SpotCheck first = drawn();
    spotChecks()
        .announce(
            new Announcement(2024, null, 3, "x", DAY.plusDays(1), Inspector.of("甲\n乙"), Set.of()),
            "admin");

    assertThat(checks.all().get(0).leftOut())
        .filteredOn(unit -> unit.reason().equals("drawn"))
        .extracting(LeftOut::code)
        .containsExactlyInAnyOrderElementsOf(
            first.units().stream().map(SpotCheck.DrawnUnit::code).toList());
  }

  @Test
  void what_is_missing_or_beyond_measure_is_told_and_nothing_is_published() {
    assertThat(spotChecks().announce(wish("1", "甲\n甲", Set.of()), "a")).isEqualTo("inspectors");
    assertThat(spotChecks().announce(wish("0", "甲\n乙", Set.of()), "a")).isEqualTo("number");
    assertThat(spotChecks().announce(wish("101", "甲\n乙", Set.of()), "a")).isEqualTo("number");
    assertThat(
            spotChecks()
                .announce(
                    new Announcement(2024, null, 461, "x", DAY, Inspector.of("甲\n乙"), Set.of()),
                    "a"))
        .isEqualTo("few");
    clock.pass(Duration.ofDays(3));
    assertThat(spotChecks().announce(usual(), "a")).isEqualTo("day");
    assertThat(outbox).isEmptyDirectory();
  }

  @Test
  void a_person_draws_the_same_inspectors_and_leaves_out_those_with_a_conflict() throws Exception {
    String all =
        IntStream.rangeClosed(1, 460).mapToObj(n -> "，" + (103000 + n)).reduce("", String::concat);
    spotChecks().announce(wish("1", "甲" + all + "，103461\n乙\n丙\n丁", Set.of()), "admin");
    clock.pass(Duration.ofDays(2));
    spotChecks().draw(1, SEED, "admin");
    String rule = Files.readString(folder().resolve("规则.txt"));
    String commands = rule.substring(rule.indexOf("while IFS="));

    for (SpotCheck.DrawnUnit unit : checks.all().get(0).units()) {
      assertThat(
              shell("seed=$(cat seed.txt); code=" + unit.code() + "\n" + commands)
                  .lines()
                  .map(line -> line.substring(66)))
          .containsExactly(unit.first(), unit.second());
    }
    assertThat(folder().resolve("inspectors.txt")).content().doesNotContain("103461");
  }

  @Test
  void who_is_named_twice_has_the_conflicts_of_both_lines() {
    assertThat(Inspector.of("甲，103001\n乙\n甲 ,103002"))
        .containsExactly(
            new Inspector("甲", Set.of("103001", "103002")), new Inspector("乙", Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-n %s\\n", "\"'$(id)`id`; *", "福 彩\t😀\u0301 ~", "\\x41\\0", "#!,--"})
  void a_seed_of_odd_characters_draws_the_same_in_the_shell(String seed) throws Exception {
    SpotCheck check = announced();
    clock.pass(Duration.ofDays(2));
    assertThat(spotChecks().draw(check.id(), seed, "admin")).isNull();
    String rule = Files.readString(folder().resolve("规则.txt"));

    assertThat(shell(rule.substring(rule.indexOf("seed=$(cat"), rule.indexOf("某个抽中单位"))))
        .isEqualTo(shell("head -n 5 draw.txt"));
  }

  @Test
  void a_draw_that_a_kill_kept_from_being_published_is_published_afterwards() throws Exception {
    drawn();
    String order = Files.readString(folder().resolve("draw.txt"));
    Files.delete(folder().resolve("draw.txt"));
    Files.delete(folder().resolve("seed.txt"));
    spotChecks().look();

    assertThat(folder().resolve("draw.txt")).hasContent(order);
    assertThat(folder().resolve("seed.txt")).hasContent(SEED);
  }

  @Test
  void nobody_announces_several_and_draws_the_one_that_suits() {
    SpotCheck first = announced();
    assertThat(spotChecks().announce(usual(), "admin")).isEqualTo("pending");
    assertThat(spotChecks().annul(first.id(), " ", "admin")).isEqualTo("why");
    assertThat(spotChecks().annul(first.id(), "检查人员调整", "admin")).isNull();

    assertThat(folder().resolve("roster.txt")).doesNotExist();
    assertThat(folder().resolve("说明.txt")).content().contains("检查人员调整");
    clock.pass(Duration.ofDays(1));
    assertThat(spotChecks().announce(usual(), "admin")).isNull();
    clock.pass(Duration.ofDays(1));
    assertThat(spotChecks().draw(first.id(), SEED, "admin")).isEqualTo("annulled");
    assertThat(spotChecks().draw(first.id() + 1, SEED, "admin")).isNull();
    assertThat(spotChecks().annul(first.id() + 1, "x", "admin")).isEqualTo("drawn");
  }

  @Test
  void the_seed_becomes_known_after_the_day_on_which_the_roster_is_announced() {
    clock.pass(Duration.ofDays(2));
    assertThat(spotChecks().announce(usual(), "admin")).isEqualTo("day");
  }

  @Test
  void a_roster_on_which_a_unit_became_confidential_is_taken_away_before_the_draw_and_after() {
    SpotCheck check = announced();
    units.set(0, unit(1, true));
    clock.pass(Duration.ofDays(2));
    assertThat(spotChecks().draw(check.id(), SEED, "admin")).isEqualTo("annulled");
    assertThat(folder().toFile().list()).containsExactly("说明.txt");

    assertThat(
            spotChecks()
                .announce(
                    new Announcement(
                        2024, null, 1, "x", DAY.plusDays(1), Inspector.of("甲\n乙"), Set.of()),
                    "admin"))
        .isNull();
    clock.pass(Duration.ofDays(1));
    assertThat(spotChecks().draw(2, SEED, "admin")).isNull();
    String code = checks.all().get(0).units().get(0).code();
    units.set(Integer.parseInt(code) - 103001, unit(Integer.parseInt(code) - 103000, true));
    spotChecks().look();
    spotChecks().found(2, code, SpotCheck.Outcome.TRUE, "", "clerk");
    assertThat(outbox.resolve("spot-check/2024/2").toFile().list()).containsExactly("说明.txt");
  }

  @Test
  void a_unit_that_is_named_like_a_formula_is_none_in_the_table_of_results() {
    units.replaceAll(
        unit ->
            new Unit(
                unit.code(),
                "=cmd|' /C calc'!A0",
                "x@x.example",
                "",
                Map.of(),
                unit.confidential()));
    drawn();
    assertThat(folder().resolve("抽查结果.csv")).content().contains("\"'=cmd").doesNotContain("\"=");
  }

  @Test
  void what_is_found_wrong_at_a_unit_without_a_report_is_told_to_it_and_said_on_the_page() {
    SpotCheck check = drawn();
    String code = check.units().get(0).code();
    book.handedOver.clear();
    assertThat(spotChecks().found(1, code, SpotCheck.Outcome.WRONG, "凭证与金额不符\n\n合同未见", "clerk"))
        .isNull();

    assertThat(checks.all().get(0).units().get(0).isWithoutLedger()).isTrue();
    assertThat(book.handedOver).containsExactly("tell-spot-check/result.1." + code);
    SpotNotice notice = spotChecks().notice("result.1." + code);
    assertThat(notice.outcome()).isEqualTo("WRONG");
    assertThat(notice.findings()).containsExactly("凭证与金额不符", "合同未见");
    assertThat(notice.ledgerCase()).isEmpty();
  }

  @Test
  void the_reports_of_a_closed_year_can_be_looked_at_and_those_of_no_other() {
    Announcement closed = new Announcement(2023, null, 1, "x", DAY, Inspector.of("甲\n乙"), Set.of());

    assertThat(spotChecks().years()).containsExactly(2024, 2023);
    assertThat(spotChecks().announce(closed, "admin")).isNull();
    assertThat(outbox.resolve("spot-check/2023/1/roster.txt")).exists();
    assertThat(
            spotChecks()
                .announce(
                    new Announcement(2022, null, 1, "x", DAY, Inspector.of("甲\n乙"), Set.of()),
                    "admin"))
        .isEqualTo("year");
  }

  @Test
  void each_drawn_unit_is_told_by_a_letter() {
    SpotCheck check = drawn();

    assertThat(book.handedOver)
        .containsExactlyElementsOf(
            check.units().stream().map(u -> "tell-spot-check/1." + u.code()).toList());
    SpotCheck.DrawnUnit first = check.units().get(0);
    assertThat(spotChecks().notice("1." + first.code()).inspectors())
        .containsExactly(first.first(), first.second());
  }

  @Test
  void what_is_found_wrong_goes_into_the_ledger_of_the_unit_and_the_result_is_published_once() {
    SpotCheck check = drawn();
    String code = check.units().get(0).code();
    Unit unit = units.stream().filter(u -> u.code().equals(code)).findFirst().orElseThrow();
    String id = book.admit(unit, "x").caseId();

    assertThat(spotChecks().found(1, code, SpotCheck.Outcome.WRONG, " ", "clerk"))
        .isEqualTo("findings");
    assertThat(spotChecks().found(1, code, SpotCheck.Outcome.WRONG, "凭证与金额不符\n\n合同未见", "clerk"))
        .isNull();
    assertThat(spotChecks().found(1, code, SpotCheck.Outcome.TRUE, "", "clerk")).isEqualTo("found");

    assertThat(ledger.items(book.cases.get(id)))
        .extracting(LedgerItem::text)
        .containsExactly("凭证与金额不符", "合同未见");
    assertThat(checks.all().get(0).units().get(0).ledgerCase()).isEqualTo(id);
    assertThat(spotChecks().notice("result.1." + code).ledgerCase()).isEqualTo(id);
    assertThat(folder().resolve("抽查结果.csv"))
        .content()
        .contains("\"1\",\"" + code + "\"", "不属实", "尚未录入")
        .doesNotContain("凭证与金额不符");
  }
}
