package cn.baoshen.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Four official workbooks, different in kind, are uploaded and put in force; one unit fills in all
 * of them, wrongly and rightly, and each walks its own way to approval.
 */
class FourFormsJourneyTest extends EditionsHouse {
  private static final Map<String, String> TITLES =
      Map.of(
          "xm-4", "项目支出绩效自评表",
          "jb-4", "“三公”经费支出动态统计表（季报）",
          "zc-4", "行政事业单位固定资产明细表",
          "fj-4", "部门整体支出绩效自评（附件3、附件4）");

  private final List<String> enabled = new ArrayList<>();
  private Visitor admin;

  /** Other tests of the same service know nothing of these. */
  @AfterEach
  void withdraw() {
    enabled.forEach(at -> admin.post(at + "/withdraw", Map.of()));
  }

  private record Kind(String id, Typed wrong, Typed right, String... found) {}

  @Test
  void a_unit_hands_in_four_official_forms_beside_each_other() throws Exception {
    admin = loggedIn("ADMINISTRATOR");
    Map<String, BookMaker> books =
        Map.of(
            "xm-4", OfficialBooks.project(),
            "jb-4", OfficialBooks.quarterly(),
            "zc-4", OfficialBooks.assets(),
            "fj-4", Annexes.book());
    books.forEach((id, book) -> enabled.add(enabled(admin, id, book.bytes())));
    String unit = newUnit();
    String name = Submissions.unitName(unit);
    List<Case> right = new ArrayList<>();
    for (Kind kind : kinds(unit, name)) {
      Case returned = settled(unit, kind.id() + ".xlsx", kind.wrong().bytes());
      assertThat(returned.state()).as(kind.id()).isEqualTo(CaseState.RETURNED);
      assertThat(found(returned)).as(kind.id()).containsExactlyInAnyOrder(kind.found());
      Path back = outbox().resolve("units").resolve(unit).resolve(returned.id());
      Path annotated = back.resolve("批注-" + kind.id() + ".xlsx");
      await().atMost(PATIENCE).until(() -> Files.exists(annotated));
      right.add(settled(unit, kind.id() + "-改.xlsx", kind.right().bytes()));
    }
    for (Case sound : right) {
      assertThat(sound.id()).matches(unit + "-2024-(xm|jb|zc|fj)-4-r2");
      assertThat(sound.state()).as(sound.id()).isEqualTo(CaseState.IN_REVIEW);
      approve(sound.id());
    }
    for (Case approved : right) {
      assertThat(state(approved.id())).isEqualTo(CaseState.APPROVED);
      Path result = outbox().resolve("units").resolve(unit).resolve(approved.id());
      JsonNode said = new ObjectMapper().readTree(result.resolve("result.json").toFile());
      assertThat(said.at("/form/title").asText()).isEqualTo(TITLES.get(approved.which().form()));
    }
  }

  private static List<Kind> kinds(String unit, String name) {
    return List.of(
        project(unit, name), quarterly(unit, name), assets(unit, name), annexes(unit, name));
  }

  private static Kind project(String unit, String name) {
    Typed wrong = ProjectTableTest.fill(blank("xm-4"), unit, name).put("D7", 105.02).put("H14", 31);
    return new Kind(
        "xm-4",
        wrong,
        ProjectTableTest.fill(blank("xm-4"), unit, name),
        "F1-D7 项目支出绩效自评表!D7",
        "B01 项目支出绩效自评表!H24",
        "B04 项目支出绩效自评表!H14");
  }

  private static Kind quarterly(String unit, String name) {
    Typed wrong = QuarterlyTableTest.fill(blank("jb-4"), unit, name).put("AD9", "很多");
    return new Kind(
        "jb-4", wrong, QuarterlyTableTest.fill(blank("jb-4"), unit, name), "S02 三公经费季报!AD9");
  }

  private static Kind assets(String unit, String name) {
    Typed wrong = AssetListTest.fill(blank("zc-4"), unit, name).put("G150", 0.25);
    return new Kind(
        "zc-4", wrong, AssetListTest.fill(blank("zc-4"), unit, name), "F1-G4 资产明细表!G150");
  }

  private static Kind annexes(String unit, String name) {
    Typed wrong = AnnexesTest.fill(blank("fj-4"), unit, name);
    wrong.on(Annexes.DATA).put("D23", 186.01);
    return new Kind("fj-4", wrong, AnnexesTest.fill(blank("fj-4"), unit, name), "G03 附件3基础数据表!D23");
  }
}
