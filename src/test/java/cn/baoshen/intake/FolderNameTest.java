package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.enrichment.UnitRegistry;
import cn.baoshen.model.Unit;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.testing.TestForms;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** Folders as people name them: by the code, and often by the unit's name beside it. */
class FolderNameTest {
  private final RegisteredOwner owner =
      new RegisteredOwner(
          UnitRegistry.read(
              new ByteArrayResource(
                  """
                  code,name,email,category,acceptor,reviewer,leader,confidential
                  103001,隆回县财政局,a@b.example,,,,c@d.example,
                  103002,隆回县教育局,b@b.example,,,,c@d.example,
                  103003,隆回县卫生健康局（疾控局）,c@b.example,,,,c@d.example,
                  """
                      .getBytes(StandardCharsets.UTF_8)),
              TestForms.usual(),
              new OwnAddresses(Set.of())));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "103002",
        "１０３００２",
        "103002 隆回县教育局",
        "103002隆回县教育局",
        "103002-隆回县教育局",
        "103002_隆回县教育局",
        "103002　隆回县教育局",
        "103002、隆回县教育局",
        "103002（隆回县教育局）",
        "隆回县教育局103002",
        "隆回县教育局（103002）",
        "【103002】隆回县教育局"
      })
  void a_folder_named_by_the_code_and_the_name_beside_it_is_the_units(String folder) {
    assertThat(owner.byFolder(folder)).map(Unit::code).contains("103002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"103003 隆回县卫生健康局（疾控局）", "103003（隆回县卫生健康局(疾控局)）"})
  void brackets_of_the_name_itself_stay(String folder) {
    assertThat(owner.byFolder(folder)).map(Unit::code).contains("103003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "103002 隆回县财政局",
        "103002 旧",
        "103002-103001",
        "103009 隆回县教育局",
        "隆回县教育局",
        "1030021",
        "报表 103002 隆回县教育局"
      })
  void one_that_says_two_things_or_something_else_is_nobodys(String folder) {
    assertThat(owner.byFolder(folder)).isEmpty();
  }
}
