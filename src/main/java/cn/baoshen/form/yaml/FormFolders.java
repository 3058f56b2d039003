package cn.baoshen.form.yaml;

import cn.baoshen.form.FormException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.StringUtils;

/** Where forms lie: inside the jar, and in a folder of the house's own. */
final class FormFolders {
  private static final String INSIDE = "classpath:/forms/";

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
   */
  static List<FormFolder> in(Path folder) {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(FormFolders::isForm).sorted().map(FormFolders::of).toList();
    } catch (IOException e) {
      throw new FormException(folder.toString(), "", "no-folder");
    }
  }

  private static boolean isForm(Path child) {
    return Files.isDirectory(child) && !child.getFileName().toString().startsWith(".");
  }

  private static FormFolder of(Path folder) {
    Path form = folder.resolve("form.yaml");
    boolean compiled = Files.isRegularFile(folder.resolve(CompiledForm.WORKBOOK));
    if (!compiled && !Files.isRegularFile(form)) {
      throw new FormException(folder.toString(), "", "no-form-file");
    }
    String location = folder.toAbsolutePath().toUri().toString();
    return new FormFolder(
        folder.getFileName().toString(),
        location.endsWith("/") ? location : location + "/",
        compiled ? CompiledForm.in(folder) : new FileSystemResource(form));
  }
}
