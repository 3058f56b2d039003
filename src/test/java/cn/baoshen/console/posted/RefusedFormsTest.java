package cn.baoshen.console.posted;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form of the console, filled in wrongly in each way. */
class RefusedFormsTest extends ConsoleHouse {
  private static final Pattern ALERT = Pattern.compile("role=\"alert\"[^>]*>([^<]+)<");
  private static final String TOO_LONG = "长".repeat(5000);
  private static final String NONSENSE = "看不懂的";

  /** What is right by itself; nothing of it changes what other tests of the house rely on. */
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("reason", "核对"),
          Map.entry("reviewer", "fuzeren@czj.example"),
          Map.entry("deputy", "daili@czj.example"),
          Map.entry("from", "2098-05-01"),
          Map.entry("until", "2098-05-01"),
          Map.entry("approvedBy", "李局长"),
          Map.entry("askedBy", "王主任"),
          Map.entry("to", "nobody"),
          Map.entry("opens", "2099-01-01"),
          Map.entry("due", "2098-01-01"),
          Map.entry("seedDay", "2001-01-01"),
          Map.entry("source", "开奖号码"),
          Map.entry("inspectors", "甲\n乙"),
          Map.entry("percent", "10%"),
          Map.entry("outcome", "TRUE"),
          Map.entry("act", "REMIND"),
          Map.entry("role", "VIEWER"),
          Map.entry("label", "本月"),
          Map.entry("form", "none"),
          Map.entry("number", "1"),
          Map.entry("name", "liulan"),
          Map.entry("year", "" + YEAR));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private MessageSource words;
  @Autowired private Extensions extensions;
  @Autowired private Assignments assignments;

  private final List<String> amiss = new ArrayList<>();
  private Visitor admin;
  private String token;

  @BeforeEach
  void login() {
    admin = loggedIn("ADMINISTRATOR");
    token = admin.token();
  }

  /** The fields of each form and their types, by where the form is sent. */
  private Map<String, List<Parameter>> forms() {
    Map<String, List<Parameter>> forms = new TreeMap<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              boolean ours = handler.getBeanType().getName().startsWith("cn.baoshen.console.");
              if (ours && mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                List<Parameter> fields =
                    Arrays.stream(handler.getMethod().getParameters())
                        .filter(p -> p.isAnnotationPresent(RequestParam.class))
                        .toList();
                mapping.getPatternValues().forEach(pattern -> forms.put(pattern, fields));
              }
            });
    return forms;
  }

  private static String name(Parameter field) {
    RequestParam said = Objects.requireNonNull(field.getAnnotation(RequestParam.class));
    return said.value().isEmpty() ? field.getName() : said.value();
  }

  private static boolean isText(Parameter field) {
    return field.getType() == String.class || List.class.isAssignableFrom(field.getType());
  }

  private Map<String, String> subjects(String pattern) throws IOException {
    return switch (pattern.split("/")[1]) {
      case "cases" -> Map.of("id", asked, "waiver", "1");
      case "units" -> Map.of("code", unit);
      case "bulk" -> Map.of("id", job());
      case "users" -> Map.of("name", account("VIEWER"));
      case "filters" -> Map.of("page", "units", "id", "999999");
      case "routes" -> Map.of("id", "none");
      default -> Map.of("id", "1", "code", unit, "year", "2001", "report", "none", "form", "none");
    };
  }

  private String unit;
  private String asked;

  private String job() {
    HttpResponse<String> made =
        admin.send("POST", "/cases/bulk", Map.of("act", "REASSIGN", "id", asked), token);
    String at = made.headers().firstValue("Location").orElseThrow();
    return at.substring(at.lastIndexOf('/') + 1);
  }

  @Test
  void whatever_is_wrong_with_a_form_its_page_comes_back_and_says_what() throws IOException {
    unit = newUnit();
    asked = dropped(unit, Submissions.sound(unit), CaseState.IN_REVIEW);
    Map<String, List<Parameter>> forms = forms();
    assertThat(forms).hasSizeGreaterThan(40).containsKeys("/deputies", "/cases/{id}/reassign");

    for (Map.Entry<String, List<Parameter>> form : forms.entrySet()) {
      List<Parameter> fields = form.getValue();
      if (!fields.isEmpty()) {
        send(form.getKey(), Map.of());
        send(form.getKey(), all(fields, ""));
        send(form.getKey(), all(fields, TOO_LONG.substring(0, 700)));
        send(form.getKey(), all(fields, NONSENSE));
      }
      for (Parameter field : fields) {
        Map<String, String> values = right(fields);
        values.put(name(field), isText(field) ? TOO_LONG : NONSENSE);
        HttpResponse<String> answer = send(form.getKey(), values);
        if (!isText(field) && field.getType() != boolean.class) {
          named(form.getKey(), field, answer);
        }
        values.put(name(field), "");
        send(form.getKey(), values);
      }
    }
    assertThat(amiss).isEmpty();
  }

  private static Map<String, String> all(List<Parameter> fields, String value) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(field -> values.put(name(field), value));
    return values;
  }

  private static Map<String, String> right(List<Parameter> fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(
        field ->
            Optional.ofNullable(RIGHT.get(name(field)))
                .ifPresent(value -> values.put(name(field), value)));
    return values;
  }

  private HttpResponse<String> send(String pattern, Map<String, String> values) throws IOException {
    String address = pattern;
    for (Map.Entry<String, String> subject : subjects(pattern).entrySet()) {
      address = address.replace("{" + subject.getKey() + "}", subject.getValue());
    }
    address = address.replaceAll("\\{[^}]+}", "1");
    HttpResponse<String> answer = admin.send("POST", address, values, token);
    int status = answer.statusCode();
    boolean bare = !answer.body().contains("<header class=\"bar\">") || said(answer).isEmpty();
    boolean open = pattern.equals("/tryout") && !said(answer).isEmpty();
    if (status >= 500 || status >= 400 && status != 404 && bare && !open) {
      amiss.add(pattern + " " + shown(values) + ": " + status + " " + said(answer));
    }
    return answer;
  }

  private void named(String pattern, Parameter field, HttpResponse<String> answer) {
    String form = pattern.substring(pattern.lastIndexOf('/') + 1);
    String general = words.getMessage("console.field." + name(field), null, Locale.CHINA);
    String label =
        words.getMessage("console.field." + form + "." + name(field), null, general, Locale.CHINA);
    if (answer.statusCode() != 404 && !said(answer).contains("“" + label + "”填的是“" + NONSENSE)) {
      amiss.add(pattern + " does not name " + name(field) + ": " + said(answer));
    }
  }

  private static String said(HttpResponse<String> answer) {
    Matcher alert = ALERT.matcher(answer.body());
    return alert.find() ? alert.group(1) : "";
  }

  private static String shown(Map<String, String> values) {
    return values.toString().replaceAll("长{9,}", "长…");
  }

  @Test
  void each_field_of_a_form_has_a_label_for_what_is_wrong_with_it() {
    forms().values().stream()
        .flatMap(List::stream)
        .forEach(
            field ->
                assertThat(words.getMessage("console.field." + name(field), null, Locale.ENGLISH))
                    .isNotBlank());
  }

  @Test
  void what_was_typed_stays_and_the_sentence_names_the_field() {
    HttpResponse<String> page =
        admin.post(
            "/deputies",
            Map.of(
                "reviewer", "shenhe@czj.example",
                "deputy", "\"><b>daili@czj.example",
                "from", "2098年5月1日",
                "until", "下周五",
                "reason", "出差"));

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("“截止日”填的是“下周五”，看不出是哪一天")
        .contains("value=\"shenhe@czj.example\"", "value=\"2098-05-01\"", "value=\"出差\"")
        .contains("value=\"&quot;&gt;&lt;b&gt;daili@czj.example\"")
        .doesNotContain("<b>daili");
  }

  @Test
  void what_is_refused_for_another_reason_keeps_what_was_typed_too() {
    String page =
        admin
            .post(
                "/spot-checks",
                Map.of(
                    "percent", "１０%", "source", "双色球", "seedDay", "2001-01-01", "inspectors", "甲"))
            .body();

    assertThat(page)
        .contains("value=\"双色球\"", "value=\"10\"", "value=\"2001-01-01\"", ">甲</textarea>");
    assertThat(page).doesNotContain("填的是");
  }

  @Test
  void a_day_as_people_write_it_is_taken_and_told_once() {
    String code = newUnit();
    Map<String, String> wish =
        Map.of("until", "2099年12月31日", "approvedBy", "李局长", "reason", "审计进点");

    assertThat(admin.post("/units/" + code + "/extend", wish).statusCode()).isEqualTo(302);
    assertThat(admin.post("/units/" + code + "/extend", wish).statusCode()).isEqualTo(302);
    assertThat(extensions.history(code, YEAR))
        .singleElement()
        .satisfies(line -> assertThat(line.until()).isEqualTo(LocalDate.of(2099, 12, 31)));
  }

  @Test
  void a_link_that_cannot_be_read_says_which_part_of_it() {
    for (String link : List.of("/cases?year=abc", "/publication?year=abc", "/years?year=abc")) {
      HttpResponse<String> page = admin.get(link, "Accept", "text/html");
      assertThat(page.statusCode()).as(link).isEqualTo(400);
      assertThat(page.body()).as(link).contains("“年度”填的是“abc”");
    }
    assertThat(admin.get("/cases?from=x", "Accept", "text/html").body()).contains("“收到自”填的是“x”");
    assertThat(admin.get("/audit?until=x", "Accept", "text/html").body()).contains("“x”");
    assertThat(admin.get("/cases?from=2025年3月1日").statusCode()).isEqualTo(200);
    assertThat(admin.get("/cases?from=&until=&year=&state=&oldest=").statusCode()).isEqualTo(200);
  }

  @Test
  void all_that_a_filter_finds_is_taken_with_the_days_of_the_filter_and_with_none() {
    String code = newUnit();
    standing(
        code,
        CaseState.IN_REVIEW,
        Tier.LEADER,
        new Examination(null, new Verdict(List.of(), List.of())));
    for (String days : List.of("from=&until=", "from=2000-01-01&until=2099-01-01")) {
      HttpResponse<String> draft =
          admin.post(
              "/cases/bulk?unit=" + code + "&year=&" + days, Map.of("act", "URGE", "all", "true"));
      assertThat(draft.statusCode()).isEqualTo(302);
      assertThat(admin.follow(draft).statusCode()).isIn(200, 302);
    }
    assertThat(
            admin
                .post("/cases/bulk?from=x&unit=" + code, Map.of("act", "URGE", "all", "true"))
                .body())
        .contains("“起始日”填的是“x”", "<header class=\"bar\">");
  }

  @Test
  void a_filter_kept_under_a_name_that_is_there_takes_its_place() {
    String name = "筛选" + newUnit();
    admin.post("/filters/units", Map.of("label", name, "query", "find=1"));
    admin.post("/filters/units", Map.of("label", name + " ", "query", "find=2"));

    assertThat(
            jdbc.sql("select query from saved_filter where name = ?")
                .param(name)
                .query(String.class)
                .list())
        .containsExactly("find=2");
  }

  @Test
  void whoever_reassigns_from_a_page_that_is_old_is_told_so() throws IOException {
    String code = newUnit();
    String id = dropped(code, Submissions.sound(code), CaseState.IN_REVIEW);
    String shown = "name=\"seen\" value=\"shouli@czj.example\"";
    assertThat(admin.get("/cases/" + id).body()).contains(shown);
    Map<String, String> first =
        Map.of("to", "n1@czj.example", "reason", "请假", "seen", "shouli@czj.example");
    Map<String, String> second =
        Map.of("to", "n2@czj.example", "reason", "出差", "seen", "shouli@czj.example");

    assertThat(admin.post("/cases/" + id + "/reassign", first).statusCode()).isEqualTo(302);
    HttpResponse<String> told = admin.post("/cases/" + id + "/reassign", second);
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body())
        .contains("已由别的管理员改派", "value=\"n2@czj.example\"", "value=\"n1@czj.example\"");
    assertThat(assignments.current(id, Tier.ACCEPTOR).orElseThrow().reviewer())
        .isEqualTo("n1@czj.example");
    assertThat(
            admin
                .post(
                    "/cases/" + id + "/reassign",
                    Map.of("to", code + "@unit.example", "reason", "x"))
                .body())
        .contains("这是被审核单位自己的联系邮箱");
  }

  @Test
  void an_account_that_differs_in_case_alone_is_refused_and_one_that_is_not_there_is_named() {
    String name = account("VIEWER");

    assertThat(
            admin
                .post("/users", Map.of("name", name.toUpperCase(), "role", "ADMINISTRATOR"))
                .body())
        .contains("这个账号已被使用");
    for (String deed : List.of("disable", "enable", "unlock", "password", "role", "person")) {
      HttpResponse<String> page =
          admin.post("/users/nosuch/" + deed, Map.of("role", "VIEWER", "person", "王"));
      assertThat(page.statusCode()).as(deed).isEqualTo(404);
      assertThat(page.body()).as(deed).contains("没有这个账户", "<header class=\"bar\">");
    }
  }

  @Test
  void a_text_that_is_larger_than_a_form_may_be_is_no_file() {
    HttpResponse<String> page = admin.post("/deputies", Map.of("reason", "长".repeat(30_000)));

    assertThat(page.statusCode()).isEqualTo(413);
    assertThat(page.body()).contains("填写的文字太长").doesNotContain("文件");
  }
}
