package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.testing.OddPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks packed against the rules say what they say. */
class OddPackagesTest {
  private static final byte[] SOUND = sound();
  private static final Map<String, String> SAID = said(SOUND);

  private static byte[] sound() {
    try {
      return Files.readAllBytes(Path.of("src/samples/longhui-2024-corrected.xlsx"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> said(byte[] bytes) {
    HandedIn file = HandedIn.bytes(bytes);
    assertThat(file.reading().troubles()).isEmpty();
    return TypedWorkbook.values(file.reading().report());
  }

  @ParameterizedTest
  @EnumSource
  void a_workbook_packed_against_the_rules_is_read_to_the_last_value(OddPackage odd) {
    assertThat(said(odd.of(SOUND))).isEqualTo(SAID).hasSizeGreaterThan(200);
  }
}
