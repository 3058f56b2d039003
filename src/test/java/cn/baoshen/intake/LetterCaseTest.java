package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.checking.RuleBook;
import cn.baoshen.checking.Submission;
import cn.baoshen.enrichment.UnitRegistry;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Unit;
import cn.baoshen.model.ValueEquality;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.testing.TestForms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** Small and capital letters, and full width, tell no two codes apart. */
class LetterCaseTest {
  private static final String CODE = "91430524MA4L0001X2";

  @ParameterizedTest
  @ValueSource(strings = {CODE, "91430524ma4l0001x2", "９１４３０５２４ＭＡ４Ｌ０００１ｘ２", " 91430524Ma4L0001x2 "})
  void a_unit_is_found_by_its_code_in_any_case(String code) {
    UnitRegistry registry =
        UnitRegistry.read(
            new ByteArrayResource(
                ("code,name,email,category,acceptor,reviewer,leader,confidential\n"
                        + CODE
                        + ",某局,a@b.example,,,,c@d.example,\n")
                    .getBytes(StandardCharsets.UTF_8)),
            TestForms.usual(),
            new OwnAddresses(Set.of()));

    assertThat(registry.byCode(code)).map(Unit::code).contains(CODE);
    assertThat(new RegisteredOwner(registry).byFolder(code)).isPresent();
    assertThat(new RegisteredOwner(registry).owner(new Identity(code, null, 2024))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"91430524ma4l0001x2,false", "９１４３０５２４ＭＡ４Ｌ０００１Ｘ２,false", "91430524MA4L0001X3,true"})
  void a_code_is_held_against_the_folder_in_any_case(String code, boolean wrong) {
    List<String> rules =
        new RuleBook(SampleWorkbook.FORMS.all())
                .judge(
                    SampleDocument.longhui().put("/unit/code", '"' + code + '"').reading(),
                    new Submission(
                        CODE,
                        new Unit(CODE, "中共隆回县委机构编制委员会办公室", "a@b.example", "", Map.of(), false),
                        2024,
                        LocalDate.of(2025, 4, 1)))
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();

    assertThat(rules.contains("S03")).isEqualTo(wrong);
    assertThat(rules).doesNotContain("S08");
  }

  @Test
  void one_code_in_two_cases_is_not_stated_twice() {
    assertThat(ValueEquality.alike("91430524ma4l0001x2", CODE)).isTrue();
    assertThat(ValueEquality.alike("91430524ma4l0001x3", CODE)).isFalse();
  }
}
