package cn.baoshen.scale;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The addresses of every page, with every choice that it offers. */
public final class Pages {
  private final Map<String, List<String>> pages = new LinkedHashMap<>();
  private final JdbcClient jdbc;
  private final Load load;

  private Pages(JdbcClient jdbc, Load load) {
    this.jdbc = jdbc;
    this.load = load;
  }

  /** By the name of the page. */
  public static Map<String, List<String>> of(JdbcClient jdbc, Load load) {
    Pages pages = new Pages(jdbc, load);
    pages.console();
    pages.machines();
    return pages.pages;
  }

  private void page(String name, String... addresses) {
    pages.put(name, List.of(addresses));
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).list().get(0);
  }

  private String caseWhere(String condition) {
    return one("select id from cases where " + condition + " limit 1");
  }

  private String unit() {
    return ManyUnits.unit(load.units() / 3).code();
  }

  private void console() {
    page("overview", "/");
    page("overview, live", "/overview/live?seen=", "/overview/stuck?seen=", "/overview/curve");
    pages.put("units", units());
    page("unit", "/units/" + unit(), "/units/" + mended().split("-")[0]);
    pages.put("cases", cases());
    pages.put("case", aCaseInEachState());
    page("letter", "/letters/" + one("select max(seq) from letter"));
    page("deputies", "/deputies", "/deputies?before=100", "/reviewers?reviewer=shen");
    pages.put("by rule", byRule());
    pages.put("by reviewer", byReviewer());
    pages.put("by category", byCategory());
    page("workbooks", "/units.xlsx?find=none", "/cases.xlsx?unit=none");
    page("further lists", "/deputies/list.xlsx", "/users/list.xlsx", "/audit/list.xlsx?who=nobody");
    page("recheck, workbook", "/recheck.xlsx");
    page("lists of a case", list("findings"), list("ledger"), list("letters"), list("history"));
    page("lists", "/lists/alarms.xlsx", "/lists/failures.xlsx", "/lists/rules.xlsx");
    page("lists of doors and draws", "/lists/sessions.xlsx", "/lists/spot-checks.xlsx");
    page("lists of the overview", "/lists/waiting.xlsx", "/lists/stuck.xlsx", "/lists/curve.xlsx");
    page("lists beside the routes", "/lists/aside.xlsx", "/lists/looks.xlsx");
    page("published", "/lists/published.xlsx", "/publication?find=99");
    page("help", "/help", "/forms");
    page("search by programs", "/api/search?q=A05");
    page("check", "/check?id=none&code=none");
    page("routes", "/routes");
    page("routes, live", "/routes/live?seen=");
    page("editions", "/editions");
    page("roll-up", "/roll-up", "/roll-up/live?seen=");
    page("keeping", "/keeping", "/keeping/live?seen=", "/keeping/due");
    page("spot checks", "/spot-checks");
    page("years", "/years", "/roll-up?year=" + (load.year() - 1));
    page("search", "/search?q=%E5%85%AC%E7%94%A8%E7%BB%8F%E8%B4%B9", "/search");
    page("recheck", "/recheck", "/recheck/live?seen=");
    page("publication", "/publication");
    page("rules", "/rules", "/rules?year=" + (load.year() - 1));
    page(
        "audit",
        "/audit",
        "/audit?who=clerk20",
        "/audit?before=300",
        "/audit?who=nobody",
        "/audit?about=none",
        "/audit?until=2000-01-01",
        "/audit?until=2099-01-01");
    page("users", "/users", "/sessions", "/password", "/login");
    page("try-out", "/tryout");
  }

  private String list(String name) {
    return "/lists/" + name + ".xlsx?case=" + mended();
  }

  /** A case that was sent back with a ledger, and came again. */
  private String mended() {
    return caseWhere("revision = 3 and report_year = " + load.year());
  }

  private List<String> aCaseInEachState() {
    List<String> addresses = new ArrayList<>(List.of("/cases/" + mended()));
    for (CaseState state : CaseState.values()) {
      addresses.add("/cases/" + caseWhere("state = '" + state + "'"));
    }
    return addresses;
  }

  private List<String> units() {
    List<String> addresses = new ArrayList<>(List.of("/units"));
    Stream.of("NOT_YET_IN", "ZERO", "RECEIVED", "IN_REVIEW", "RETURNED", "APPROVED", "FAILED")
        .forEach(stand -> addresses.add("/units?state=" + stand));
    Stream.of("CODE", "NAME", "STATE", "DUE")
        .forEach(sort -> addresses.add("/units?down=true&sort=" + sort));
    addresses.addAll(
        List.of(
            "/units?tier=REVIEWER",
            "/units?late=true",
            "/units?find=99",
            "/units?find=nobody",
            "/units?reviewer=shouli7",
            "/units?page=" + load.units() / 50,
            "/units?state=IN_REVIEW&tier=LEADER&late=true&find=1&sort=DUE&page=1"));
    return addresses;
  }

  private List<String> cases() {
    List<String> asked =
        with(
            List.of("", "&state=IN_REVIEW", "&state=APPROVED", "&state=SUPERSEDED"),
            List.of("", "&tier=ACCEPTOR"));
    asked = with(asked, List.of("", "&year=" + (load.year() - 1)));
    asked = with(asked, List.of("", "&newest=true"));
    asked = with(asked, List.of("", "&oldest=true"));
    asked = with(asked, List.of("", "&after=" + inTheMiddle()));
    return Stream.concat(asked.stream(), casesOfUnits().stream())
        .map(choices -> "/cases?" + choices)
        .toList();
  }

  /** The rule that speaks most. */
  private List<String> byRule() {
    String rule = one("select rule from finding_count order by cases desc");
    List<String> asked = with(List.of("rule=" + rule), List.of("", "&state=IN_REVIEW"));
    asked = with(asked, List.of("", "&year=" + load.year()));
    asked = with(asked, List.of("", "&newest=true"));
    asked.add("rule=" + rule + "&state=APPROVED");
    asked.add("rule=" + rule + "&from=" + load.opens() + "&until=" + load.today());
    asked.add("rule=" + rule + "&after=" + inTheMiddle());
    asked.add("rule=" + rule + "&reviewer=" + reviewer());
    asked.add("rule=" + rule + "&unit=" + unit());
    asked.add("rule=none");
    return asked.stream().map(choices -> "/cases?" + choices).toList();
  }

  /** Of the last tier, who has the most cases. */
  private static String reviewer() {
    return ManyUnits.unit(1).reviewers().get(Tier.LEADER);
  }

  private List<String> byReviewer() {
    List<String> asked =
        with(List.of("reviewer=" + reviewer()), List.of("", "&state=IN_REVIEW", "&state=APPROVED"));
    asked = with(asked, List.of("", "&year=" + load.year()));
    asked = with(asked, List.of("", "&from=" + load.opens()));
    asked.add("reviewer=nobody%40x.example&from=2025-01-01");
    return asked.stream().map(choices -> "/cases?" + choices).toList();
  }

  private List<String> byCategory() {
    String category = URLEncoder.encode(ManyUnits.unit(1).category(), StandardCharsets.UTF_8);
    String rule = one("select rule from finding_count order by cases desc");
    List<String> asked = with(List.of("category=" + category), List.of("", "&state=IN_REVIEW"));
    asked = with(asked, List.of("", "&year=" + load.year()));
    asked = with(asked, List.of("", "&newest=true", "&rule=" + rule));
    return asked.stream().map(choices -> "/cases?" + choices).toList();
  }

  private List<String> casesOfUnits() {
    List<String> asked = with(List.of("&unit=" + unit(), "&unit=1"), List.of("", "&tier=LEADER"));
    asked = with(asked, List.of("", "&year=" + load.year()));
    asked = with(asked, List.of("", "&newest=true&oldest=true"));
    return with(asked, List.of("", "&state=IN_REVIEW&after=" + inTheMiddle()));
  }

  private String inTheMiddle() {
    return caseWhere("report_year = " + load.year() + " and unit_code = '" + unit() + "'");
  }

  private static List<String> with(List<String> choices, List<String> more) {
    return choices.stream()
        .flatMap(one -> more.stream().map(other -> one + other))
        .collect(Collectors.toList());
  }

  private void machines() {
    pages.put("api, cases", casesForMachines());
    page("api, case", "/api/cases/" + mended());
    page("api, units", "/api/units", "/api/units?page=10&size=200");
    page("api, collection", "/api/collection");
    page("api, description", "/v3/api-docs");
    page("health", "/actuator/health");
  }

  private List<String> casesForMachines() {
    List<String> asked = with(List.of("", "&state=APPROVED"), List.of("", "&tier=reviewer"));
    asked = with(asked, List.of("", "&unit=" + unit()));
    asked = with(asked, List.of("", "&year=" + load.year()));
    asked = with(asked, List.of("", "&after=" + inTheMiddle()));
    asked.add("&size=200");
    return asked.stream().map(choices -> "/api/cases?" + choices).toList();
  }
}
