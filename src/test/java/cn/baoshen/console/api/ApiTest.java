package cn.baoshen.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.testing.ConsoleHouse;
import cn.baoshen.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest extends ConsoleHouse {
  private static final Examination EXAMINED =
      new Examination(
          null,
          new Verdict(
              List.of(
                  new Finding(
                      "A05",
                      Severity.ERROR,
                      List.of("附件4自评表!C8", "附件4自评表!C9"),
                      List.of("a", "b"),
                      "1.00",
                      "2.00",
                      "合计不符")),
              List.of(new NotChecked("A06", "没有填写"))));

  private JsonNode json(Visitor visitor, String path) throws Exception {
    return new ObjectMapper().readTree(visitor.get(path).body());
  }

  @Test
  void a_program_reads_with_a_password_and_a_person_with_the_session() {
    String name = account("VIEWER");

    assertThat(visitor().get("/api/cases").statusCode()).isEqualTo(401);
    assertThat(visitor().ask("/api/cases", name, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(visitor().ask("/api/cases", name, "wrong").statusCode()).isEqualTo(401);
    assertThat(loggedIn("VIEWER").get("/api/cases").statusCode()).isEqualTo(200);
    assertThat(loggedIn("ADMINISTRATOR").post("/api/cases", java.util.Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_case_has_its_history_decisions_and_findings() throws Exception {
    String id = standing(newUnit(), CaseState.IN_REVIEW, Tier.REVIEWER, EXAMINED);

    JsonNode found = json(loggedIn("VIEWER"), "/api/cases/" + id);

    assertThat(found.get("id").asText()).isEqualTo(id);
    assertThat(found.get("state").asText()).isEqualTo("IN_REVIEW");
    assertThat(found.get("tier").asText()).isEqualTo("reviewer");
    assertThat(found.at("/original/sha256").asText()).hasSize(64);
    assertThat(found.get("history").findValuesAsText("what")).containsExactly("received", "asked");
    assertThat(found.get("decisions")).isEmpty();
    assertThat(found.at("/findings/0/rule").asText()).isEqualTo("A05");
    assertThat(found.at("/findings/0/severity").asText()).isEqualTo("error");
    assertThat(found.at("/findings/0/where/1").asText()).isEqualTo("附件4自评表!C9");
    assertThat(found.at("/notChecked/0/rule").asText()).isEqualTo("A06");
  }

  @Test
  void pages_of_cases_hold_each_case_once_newest_first() throws Exception {
    String unit = newUnit();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, standing(unit, CaseState.RETURNED, null, EXAMINED));
    }
    Visitor visitor = loggedIn("VIEWER");
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = json(visitor, "/api/cases?unit=" + unit + "&state=returned&size=2" + next);
      page.get("cases").forEach(line -> read.add(line.get("id").asText()));
      next = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
    } while (next != null);

    assertThat(read).isEqualTo(made);
    assertThat(json(visitor, "/api/cases?unit=" + unit + "&year=1999").get("cases")).isEmpty();
    assertThat(json(visitor, "/api/cases?unit=" + unit + "&tier=leader").get("cases")).isEmpty();
  }

  @Test
  void a_question_that_cannot_be_asked_is_refused_without_a_word_of_why_inside() {
    Visitor visitor = loggedIn("VIEWER");

    for (String bad : List.of("size=0", "size=201", "state=LOST", "year=x")) {
      assertThat(visitor.get("/api/cases?" + bad).statusCode()).as(bad).isEqualTo(400);
      assertThat(visitor.get("/api/cases?" + bad).body()).doesNotContain("Exception", "trace");
    }
    assertThat(visitor.get("/api/cases/none").statusCode()).isEqualTo(404);
  }

  @Test
  void the_units_come_in_pages_each_with_its_newest_case() throws Exception {
    String code = newUnit();
    int place = Integer.parseInt(code.substring(1)) - 1;
    standing(code, CaseState.RETURNED, null, EXAMINED);
    String newest = standing(code, CaseState.IN_REVIEW, Tier.ACCEPTOR, EXAMINED);

    JsonNode page = json(loggedIn("VIEWER"), "/api/units?size=10&page=" + place / 10);

    assertThat(page.get("total").asInt()).isEqualTo(UNITS);
    assertThat(page.get("units")).hasSize(10);
    JsonNode unit = page.at("/units/" + place % 10);
    assertThat(unit.get("code").asText()).isEqualTo(code);
    assertThat(unit.get("caseId").asText()).isEqualTo(newest);
    assertThat(unit.get("tier").asText()).isEqualTo("acceptor");
  }

  @Test
  void the_collection_says_how_far_it_is() throws Exception {
    standing(newUnit(), CaseState.APPROVED, Tier.LEADER, EXAMINED);

    JsonNode collection = json(loggedIn("VIEWER"), "/api/collection");

    assertThat(collection.get("expected").asInt()).isEqualTo(UNITS);
    assertThat(collection.get("year").asInt()).isEqualTo(YEAR);
    assertThat(collection.get("received").asInt() + collection.get("notYetIn").asInt())
        .isEqualTo(UNITS);
  }

  @Test
  void the_description_names_every_address_and_its_page_asks_nobody_else() throws Exception {
    Visitor visitor = loggedIn("VIEWER");

    JsonNode description = json(visitor, "/v3/api-docs");

    assertThat(description.get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/api/cases",
            "/api/cases/{id}",
            "/api/units",
            "/api/collection",
            "/api/figures",
            "/api/search");
    assertThat(visitor.get("/swagger-ui/index.html").body()).doesNotContain("https://");
    assertThat(visitor.get("/swagger-ui/swagger-initializer.js").body())
        .contains("/v3/api-docs")
        .doesNotContain("petstore");
  }
}
