package cn.baoshen.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** What must not run does not start, and says why in one line that an operator understands. */
class RefusalTest {
  @TempDir Path home;

  private String refusal(String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            "--baoshen.home=" + home,
            "--baoshen.routes=routes",
            "--server.port=0",
            "--baoshen.warm-up=false",
            "--baoshen.mail.embedded.smtp-port=0",
            "--baoshen.mail.embedded.imap-port=0"));
    arguments.addAll(List.of(settings));
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      SpringApplication.run(cn.baoshen.Baoshen.class, arguments.toArray(String[]::new)).close();
      return "started";
    } catch (RuntimeException refused) {
      return said.toString(StandardCharsets.UTF_8)
          .lines()
          .dropWhile(line -> !line.startsWith("Baoshen cannot start"))
          .reduce("", (all, line) -> all.isEmpty() ? line : all + "\n" + line);
    } finally {
      System.setErr(before);
    }
  }

  @Test
  void f12_a_database_that_could_forget_a_commit_is_refused_in_one_line() {
    String said = refusal("--spring.datasource.url=jdbc:h2:file:" + home.resolve("lossy"));

    assertThat(said).contains("WRITE_DELAY=0").hasLineCount(1);
  }

  @Test
  void a_registry_with_errors_is_refused_with_every_bad_line() throws IOException {
    Path units = home.resolve("units.csv");
    Files.writeString(
        units,
        """
        code,name,email,category,acceptor,reviewer,leader,confidential
        U1,甲单位,a@x.example,,,,,false
        U2,乙单位,not an address,,,,l@x.example,false
        """);

    assertThat(refusal("--baoshen.units=file:" + units)).contains("2", "3").hasLineCount(3);
  }

  @Test
  void one_person_in_two_tiers_of_a_unit_is_refused() throws IOException {
    Path units = home.resolve("units.csv");
    Files.writeString(
        units,
        """
        code,name,email,category,acceptor,reviewer,leader,confidential
        U1,甲单位,a@x.example,,l@x.example,,L@x.example,false
        """);

    assertThat(refusal("--baoshen.units=file:" + units)).contains("L@x.example");
  }

  @Test
  void a_rule_that_names_no_field_of_its_form_is_refused_with_file_rule_and_name()
      throws IOException {
    Path form = Files.createDirectories(home.resolve("forms/longhui-2024"));
    Path built = Path.of("src/main/resources/forms/longhui-2024");
    for (String file : List.of("form.yaml", "report.html")) {
      Files.copy(built.resolve(file), form.resolve(file));
    }
    String rules = Files.readString(built.resolve("rules.yaml"));
    Files.writeString(
        form.resolve("rules.yaml"), rules.replace("equals: totals.basic", "equals: totals.bsaic"));

    assertThat(refusal("--baoshen.forms=" + home.resolve("forms")))
        .contains("rules.yaml", "A02", "bsaic")
        .hasLineCount(1);
  }

  @Test
  void a_template_that_asks_for_a_sheet_that_its_form_lacks_is_refused_in_one_line()
      throws IOException {
    Path form = Files.createDirectories(home.resolve("forms/zhengti-1"));
    Path built = Path.of("src/main/resources/forms/zhengti-1");
    for (String file : List.of("form.yaml", "rules.yaml")) {
      Files.copy(built.resolve(file), form.resolve(file));
    }
    String template = Files.readString(built.resolve("report.html"));
    Files.writeString(
        form.resolve("report.html"), template.replace("sheet('部门整体支出绩效自评表')", "sheet('自评表')"));

    assertThat(refusal("--baoshen.forms=" + home.resolve("forms"), "--baoshen.warm-up=true"))
        .contains(form.resolve("report.html").toString(), "自评表")
        .hasLineCount(1);
  }

  @Test
  void f25_a_second_service_on_one_file_database_is_refused_in_one_line_and_leaves_its_files_alone()
      throws Exception {
    Path halfway = Files.createDirectories(home.resolve("var/.unfinished")).resolve("halfway");
    Files.writeString(halfway, "the first service is writing this");
    try (OtherProcess first = OtherProcess.holding(home.resolve("var/baoshen"))) {
      assertThat(refusal()).contains("another process", "PostgreSQL").hasLineCount(1);
    }

    assertThat(halfway).exists();
  }

  @Test
  void a_state_folder_that_is_a_file_is_refused() throws IOException {
    Path file = Files.writeString(home.resolve("occupied"), "");

    assertThat(refusal("--baoshen.state=" + file)).contains("occupied").hasLineCount(1);
  }
}
