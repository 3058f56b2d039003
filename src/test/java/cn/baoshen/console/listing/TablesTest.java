package cn.baoshen.console.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every table of the console, as its templates draw them, can be taken away. */
class TablesTest {
  private static final Path PAGES = Path.of("src/main/resources/templates/console");

  /** Tables that are no lists, by a word of theirs: why is said beside each. */
  private static final List<String> NO_LISTS =
      List.of(
          // What a file that is tried would be told; its annotated copy is taken away beside it.
          "tryout :: findings",
          "th:fragment=\"findings(",
          // Drawn more than once within a section that is taken away as a whole.
          "r : ${list}",
          "t : ${list}",
          "l : ${list}",
          // Each row of it is a file to take away.
          "/keeping/{y}/export",
          "/roll-up/{f}/xlsx");

  @Test
  void every_table_of_the_console_has_its_workbook_beside_it() throws IOException {
    assertThat(tables().filter(table -> !isTakenAway(table)).map(TablesTest::name)).isEmpty();
    assertThat(tables()).hasSizeGreaterThan(30);
  }

  private static Stream<Element> tables() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages.toList().stream().map(TablesTest::read).flatMap(page -> lists(page).stream());
    }
  }

  private static Document read(Path page) {
    try {
      Document read = Jsoup.parse(Files.readString(page));
      read.title(String.valueOf(page.getFileName()));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Element> lists(Document page) {
    return page.select("table").stream()
        .filter(table -> NO_LISTS.stream().noneMatch(table.outerHtml()::contains))
        .toList();
  }

  /** Beside it: in its section, or in the heading of a page with no other. */
  private static boolean isTakenAway(Element table) {
    Element section = table.closest("section");
    boolean beside = section != null && section.outerHtml().contains(".xlsx");
    Document page = table.ownerDocument();
    return beside || page.select("table").size() == 1 && page.body().outerHtml().contains(".xlsx");
  }

  private static String name(Element table) {
    return table.ownerDocument().title() + ": " + table.select("th").outerHtml();
  }
}
