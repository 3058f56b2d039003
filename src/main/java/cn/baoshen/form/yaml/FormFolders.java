package cn.baoshen.form.yaml;

import cn.baoshen.form.FormMistake;
import cn.baoshen.model.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

/** Where forms lie: inside the jar, and in a folder of the house's own. */
final class FormFolders {
  private static final String INSIDE = "classpath:/forms/";

  private static final String FORM = "form.yaml";

  private FormFolders() {}

  /** The forms that the jar brings along, by id. */
  static List<FormFolder> inside(ResourcePatternResolver resources) {
    try {
      List<FormFolder> found = new ArrayList<>();
      for (Resource form : resources.getResources("classpath*:/forms/*/form.yaml")) {
        String id = folderName(form);
        found.add(new FormFolder(id, INSIDE + id + "/", form));
      }
      found.sort(Comparator.comparing(FormFolder::id));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + INSIDE, e);
    }
  }

  private static String folderName(Resource form) throws IOException {
    String[] steps = form.getURL().getPath().split("/");
    return StringUtils.uriDecode(steps[steps.length - 2], StandardCharsets.UTF_8);
  }

  /**
   * The forms in a folder; null means there is none. Names that start with a dot are left alone.
   *
   * @param wrong takes what keeps a folder from being a form
   */
  static List<FormFolder> in(@Nullable Path folder, List<FormMistake> wrong) {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(FormFolders::isForm)
          .sorted()
          .flatMap(child -> of(child, wrong).stream())
          .toList();
    } catch (IOException e) {
      wrong.add(wrong(folder, "no-folder"));
      return List.of();
    }
  }

  /** The forms in a folder, or the folder itself where it is one. */
  static List<FormFolder> at(Path folder, List<FormMistake> wrong) {
    if (Files.isRegularFile(folder.resolve(FORM))
        || Files.isRegularFile(folder.resolve(CompiledForm.WORKBOOK))) {
      return of(folder.toAbsolutePath().normalize(), wrong).stream().toList();
    }
    List<FormFolder> found = in(folder, wrong);
    if (found.isEmpty() && wrong.isEmpty()) {
      wrong.add(wrong(folder, "no-forms"));
    }
    return found;
  }

  private static FormMistake wrong(Path file, String reason) {
    return new FormMistake(
        Severity.ERROR, file.toString(), "", "", reason, FormMistake.say(reason));
  }

  private static boolean isForm(Path child) {
    return Files.isDirectory(child) && !child.getFileName().toString().startsWith(".");
  }

  private static Optional<FormFolder> of(Path folder, List<FormMistake> wrong) {
    Path form = folder.resolve(FORM);
    boolean compiled = Files.isRegularFile(folder.resolve(CompiledForm.WORKBOOK));
    if (!compiled && !Files.isRegularFile(form)) {
      wrong.add(wrong(folder, "no-form-file"));
      return Optional.empty();
    }
    String location = folder.toAbsolutePath().toUri().toString();
    return Optional.of(
        new FormFolder(
            folder.getFileName().toString(),
            location.endsWith("/") ? location : location + "/",
            compiled ? CompiledForm.in(folder) : new FileSystemResource(form)));
  }
}
