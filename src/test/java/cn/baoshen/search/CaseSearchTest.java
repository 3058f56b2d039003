package cn.baoshen.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Verdict;
import cn.baoshen.search.CaseSearch.Found;
import cn.baoshen.search.CaseSearch.Kind;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.ListedUnits;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.Submissions;
import cn.baoshen.testing.TestBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases found by the words that a clerk remembers. */
class CaseSearchTest {
  private static final Unit UNIT = new Unit("U001", "隆回县教育局", "a@b.example", "", Map.of(), false);

  @TempDir private Path folder;

  private final SettableClock clock = new SettableClock();
  private final TestBook book = new TestBook(clock, new ListedUnits(UNIT), form -> Map.of());
  private CaseIndex index;
  private CaseSearch search;

  @BeforeEach
  void open() {
    index =
        new CaseIndex(
            folder.resolve("index"),
            new CaseTexts(book.cases),
            new Changes(book.jdbc, clock),
            Runnable::run);
    search = new LuceneSearch(index);
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  private Case admitted(String bytes, String message) {
    Case subject = book.cases.get(book.admit(UNIT, bytes).caseId());
    Finding finding = new Finding("A05", Severity.ERROR, List.of(), List.of(), "1", "2", message);
    book.cases.keepExamination(
        subject.id(),
        new Examination(
            new JsonReader().read(Submissions.sound("U001"), BuiltIn.FORMS).report(),
            new Verdict(List.of(finding), List.of())));
    book.cases.note(subject.id(), "returned-by-tier", "a@b.example", "请补充会议纪要（第3号）");
    return subject;
  }

  private List<String> ids(String words, Kind kind) {
    return search.find(words, kind, 0, 10).hits().stream().map(CaseSearch.Hit::caseId).toList();
  }

  @Test
  void a_case_is_found_by_words_of_its_facts_findings_notes_and_narrative() {
    String id = admitted("1", "专项资金明细合计与决算数不符").id();

    assertThat(ids("教育局", null)).containsExactly(id);
    assertThat(ids("U001", Kind.FACTS)).containsExactly(id);
    assertThat(ids("明细合计", Kind.FINDINGS)).containsExactly(id);
    assertThat(ids("会议纪要", Kind.NOTES)).containsExactly(id);
    assertThat(ids("社会工作部", Kind.NARRATIVE)).containsExactly(id);
    assertThat(ids("会议纪要", Kind.FINDINGS)).isEmpty();
  }

  @Test
  void every_word_has_to_stand_there_and_the_characters_in_their_order() {
    String id = admitted("1", "专项资金明细合计与决算数不符").id();

    assertThat(ids("专项资金 会议纪要", null)).containsExactly(id);
    assertThat(ids("专项资金 没有的词", null)).isEmpty();
    assertThat(ids("专项资金 、 会议纪要 — &", null)).containsExactly(id);
    assertThat(ids("专 项 资 金 明 细 合 计 与 决 算 没有的词", null)).isEmpty();
    assertThat(ids("资金专项", Kind.FINDINGS)).isEmpty();
  }

  @Test
  void one_character_full_width_letters_and_a_begun_code_are_found_too() {
    String id = admitted("1", "专项资金明细合计与决算数不符").id();

    assertThat(ids("符", Kind.FINDINGS)).containsExactly(id);
    assertThat(ids("Ａ０５", Kind.FINDINGS)).containsExactly(id);
    assertThat(ids("u00", Kind.FACTS)).containsExactly(id);
    assertThat(ids("*", null)).isEmpty();
    assertThat(ids(" ", null)).isEmpty();
  }

  @Test
  void the_excerpt_shows_where_it_stands() {
    admitted("1", "专项资金明细合计与决算数不符");
    assertThat(search.find("会议纪要", null, 0, 10).hits())
        .singleElement()
        .satisfies(
            hit -> {
              assertThat(hit.where()).isEqualTo(Kind.NOTES);
              assertThat(hit.excerpt()).contains("请补充会议纪要");
            });
  }

  @Test
  void what_changes_later_is_found_and_a_damaged_index_is_made_anew() throws Exception {
    String id = admitted("1", "专项资金明细合计与决算数不符").id();
    assertThat(ids("审计意见", null)).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    book.cases.note(id, "returned-by-tier", "a@b.example", "请附审计意见");
    Found found = search.find("审计意见", null, 0, 10);
    assertThat(found.hits()).hasSize(1);
    assertThat(found.total()).isEqualTo(1);

    index.close();
    try (var files = Files.list(folder.resolve("index"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertThat(ids("审计意见", null)).containsExactly(id);
  }
}
