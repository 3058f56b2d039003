package cn.baoshen.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.baoshen.model.CannotStart;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.PdfFonts;
import cn.baoshen.rendering.Samples;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
  @Test
  void a_character_that_cannot_be_printed_stands_as_its_number_and_is_listed() {
    String shown = Pdf.run(Samples.RENDERER.report(reportOf("𠮷家庄")));
    assertThat(shown).contains("〔U+20BB7〕家庄");
    assertThat(shown).contains("字库提示：文中下列字符无法印出").contains("请以原文件为准：〔U+20BB7〕");
  }

  @Test
  void a_report_whose_characters_can_all_be_printed_says_nothing_of_it() {
    assertThat(Pdf.run(Samples.RENDERER.report(Samples.printed()))).doesNotContain("字库提示");
  }

  @Test
  void emoji_tibetan_and_uyghur_do_not_vanish() {
    assertThat(GlyphFallback.of("好😀བོད་ئۇيغۇر", Samples.FONTS).replaced())
        .contains("〔U+1F600〕", "〔U+0F56〕", "〔U+0626〕");
  }

  @Test
  void a_mark_that_turns_the_direction_of_writing_is_made_visible() {
    assertThat(GlyphFallback.of("a\u202Eb", Samples.FONTS).text()).isEqualTo("a〔U+202E〕b");
  }

  @Test
  void every_character_of_the_national_standard_can_be_printed() throws Exception {
    List<String> characters =
        IntStream.rangeClosed(0xB0, 0xF7)
            .boxed()
            .flatMap(row -> IntStream.rangeClosed(0xA1, 0xFE).mapToObj(cell -> gb2312(row, cell)))
            .filter(character -> !character.equals("\uFFFD"))
            .toList();
    assertThat(characters).hasSize(6763);
    assertThat(GlyphFallback.of(String.join("", characters), Samples.FONTS).replaced()).isEmpty();
  }

  private static String gb2312(int row, int cell) {
    byte[] bytes = {(byte) row, (byte) cell};
    return new String(bytes, java.nio.charset.Charset.forName("GB2312"));
  }

  @Test
  void a_font_setting_that_names_no_file_stops_the_start(@TempDir Path folder) {
    assertThatThrownBy(() -> new Fonts(new FontSettings(folder.resolve("none.ttf"), null)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("baoshen.fonts.regular")
        .hasMessageContaining("none.ttf");
  }

  @Test
  void a_font_setting_that_names_no_font_stops_the_start(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("text.ttf"), "这不是字体");
    assertThatThrownBy(() -> new Fonts(new FontSettings(null, file)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("baoshen.fonts.bold");
  }

  @Test
  void a_site_can_name_its_own_fonts(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("own.ttf");
    try (var in = getClass().getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-Light.ttf")) {
      Files.copy(in, file);
    }
    Fonts own = new Fonts(new FontSettings(file, null));
    byte[] pdf =
        new PdfWriter(own)
            .write(
                "<html><body style=\"font-family: document\">仿宋<b>黑</b></body></html>",
                Samples.RECEIVED);
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1)).isNotEmpty();
    assertThat(PdfFonts.of(pdf))
        .anyMatch(name -> name.endsWith("NotoSansSC-Light"))
        .anyMatch(name -> name.endsWith("NotoSansSC-Bold"));
  }

  @Test
  void a_site_can_name_a_font_of_a_collection(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("own.ttc"), collection("Light", "Medium"));
    Path medium = folder.resolve("own.ttc#NotoSansSC-Medium");
    Fonts own = new Fonts(new FontSettings(medium, null));
    byte[] pdf =
        new PdfWriter(own)
            .write(
                "<html><body style=\"font-family: document\">宋体<b>黑</b></body></html>",
                Samples.RECEIVED);
    assertThat(PdfFonts.of(pdf))
        .anyMatch(name -> name.endsWith("NotoSansSC-Medium"))
        .anyMatch(name -> name.endsWith("NotoSansSC-Bold"));
    assertThat(Pdf.run(pdf)).contains("宋体黑");

    assertThatThrownBy(() -> new Fonts(new FontSettings(folder.resolve("own.ttc#Song"), null)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("baoshen.fonts.regular")
        .hasMessageContaining("NotoSansSC-Light, NotoSansSC-Medium");
    assertThatThrownBy(() -> new Fonts(new FontSettings(file, null)))
        .as("a collection without a name")
        .isInstanceOf(CannotStart.class);
  }

  /** The head of a collection, then each font whole, its tables told from the beginning of all. */
  private static byte[] collection(String... weights) throws Exception {
    ByteArrayOutputStream fonts = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(12 + 4 * weights.length);
    head.putInt(0x74746366).putInt(0x00010000).putInt(weights.length);
    for (String weight : weights) {
      int begin = head.capacity() + fonts.size();
      head.putInt(begin);
      fonts.write(moved(bundled(weight), begin));
      fonts.write(new byte[(4 - fonts.size() % 4) % 4]);
    }
    fonts.flush();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head.array());
    fonts.writeTo(all);
    return all.toByteArray();
  }

  private static byte[] moved(byte[] font, int begin) {
    ByteBuffer tables = ByteBuffer.wrap(font);
    for (int table = 0; table < tables.getShort(4); table++) {
      int place = 12 + 16 * table + 8;
      tables.putInt(place, tables.getInt(place) + begin);
    }
    return font;
  }

  private static byte[] bundled(String weight) throws Exception {
    String name = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf".formatted(weight);
    try (var in = FontsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void two_documents_at_once_do_not_disturb_each_other() {
    byte[] alone = Samples.RENDERER.report(Samples.printed());
    List<byte[]> together =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> Samples.RENDERER.report(Samples.printed()))
            .toList();
    assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
  }

  private static PrintedReport reportOf(String place) {
    Map<String, Object> values = Samples.values();
    values.put("problems", List.of(Map.of("title", place, "text", place)));
    return Samples.printed(values);
  }
}
