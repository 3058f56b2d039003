package cn.baoshen.publication;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Case;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** Where the site lies, {@code publish/<year>} in the outbox, and its preview in the state. */
class SiteFolders {
  private static final String SHOWN = "cases.json";
  private static final TypeReference<LinkedHashMap<String, String>> CASES =
      new TypeReference<>() {};

  private final SiteMaker maker;
  private final PublicPapers papers;
  private final Set<String> leftOut;
  private final KeptFiles outbox;
  private final KeptFiles state;
  private final JsonMapper json = JsonMapper.builder().build();

  SiteFolders(
      SiteMaker maker,
      PublicPapers papers,
      Set<String> leftOut,
      KeptFiles outbox,
      KeptFiles state) {
    this.maker = maker;
    this.papers = papers;
    this.leftOut = leftOut;
    this.outbox = outbox;
    this.state = state;
  }

  private static String site(int year) {
    return "publish/" + year;
  }

  private static String preview(int year) {
    return "publication/" + year;
  }

  /** Makes a preview in place of an earlier one; every paper of it is printed now. */
  void preview(int year, Collection<Published> all, SiteMaker.Progress progress)
      throws IOException {
    Path made = state.unfinished();
    try {
      maker.make(
          made,
          year,
          all,
          (subject, file) -> Files.write(file, papers.of(subject, leftOut)),
          progress);
      Files.deleteIfExists(state.path(preview(year) + "-" + SHOWN));
      replace(state, state.room(preview(year)), made);
      state.write(preview(year) + "-" + SHOWN, json.writeValueAsBytes(shown(all)));
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }

  /** The cases that are shown of these, by report; empty for one that was withdrawn. */
  static Map<String, String> shown(Collection<Published> all) {
    Map<String, String> shown = new LinkedHashMap<>();
    all.forEach(one -> shown.put(one.report(), one.isShown() ? one.caseId() : ""));
    return shown;
  }

  void dropPreview(int year) throws IOException {
    Files.deleteIfExists(state.path(preview(year) + "-" + SHOWN));
    FileSystemUtils.deleteRecursively(state.path(preview(year)));
  }

  /** The cases that the preview shows, by report; none when there is no preview. */
  Map<String, String> previewedCases(int year) {
    Path file = state.path(preview(year) + "-" + SHOWN);
    return SiteFolders.<Map<String, String>>there(
            () -> json.readValue(Files.readAllBytes(file), CASES))
        .orElse(Map.of());
  }

  Optional<Instant> previewedAt(int year) {
    Path index = state.path(preview(year) + "/index.html");
    return there(() -> Files.getLastModifiedTime(index).toInstant());
  }

  /** What stands in a file of the preview; empty where there is none. */
  Optional<byte[]> previewed(int year, String file) {
    Path root = state.path(preview(year));
    Path found = root.resolve(file).normalize();
    return found.startsWith(root) && Files.isRegularFile(found)
        ? there(() -> Files.readAllBytes(found))
        : Optional.empty();
  }

  /** A preview may be made anew, or dropped, while somebody looks at it. */
  private static <T> Optional<T> there(Look<T> look) {
    try {
      return Optional.of(look.at());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A look into a file. */
  private interface Look<T> {
    T at() throws IOException;
  }

  /**
   * Makes the site beside its place. A paper that was printed for the preview, or is shown already,
   * is not printed again.
   *
   * @param before what the site shows now, by report
   */
  Path make(
      int year,
      Collection<Published> all,
      Map<String, Published> before,
      SiteMaker.Progress progress)
      throws IOException {
    Path made = outbox.unfinished();
    try {
      fill(made, year, all, before, progress);
    } catch (IOException | RuntimeException e) {
      FileSystemUtils.deleteRecursively(made);
      throw e;
    }
    return made;
  }

  private void fill(
      Path made,
      int year,
      Collection<Published> all,
      Map<String, Published> before,
      SiteMaker.Progress progress)
      throws IOException {
    Map<String, String> previewed = previewedCases(year);
    maker.make(
        made,
        year,
        all,
        (subject, file) -> {
          String report = Published.report(subject.id());
          Published known = before.get(report);
          String name = "/files/" + report + ".pdf";
          if (subject.id().equals(previewed.get(report))) {
            copy(state.path(preview(year) + name), subject, file);
          } else if (known != null && known.isShown() && known.caseId().equals(subject.id())) {
            copy(outbox.path(site(year) + name), subject, file);
          } else {
            Files.write(file, papers.of(subject, leftOut));
          }
        },
        progress);
  }

  private void copy(Path from, Case subject, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.write(to, papers.of(subject, leftOut));
    }
  }

  /** Puts what was made in the place of the site. */
  void show(int year, Path made) throws IOException {
    replace(outbox, outbox.room(site(year)), made);
  }

  /** Those who look at it see the one or the other. */
  private static void replace(KeptFiles files, Path place, Path made) throws IOException {
    if (Files.exists(place)) {
      Path before = files.unfinished();
      KeptFiles.moveDurably(place, before);
      KeptFiles.moveDurably(made, place);
      FileSystemUtils.deleteRecursively(before);
    } else {
      KeptFiles.moveDurably(made, place);
    }
  }

  /** True where the site shows exactly this. */
  boolean isAt(int year, Collection<Published> all) {
    Path file = outbox.path(site(year) + "/data/" + OpenData.PACKAGE);
    try {
      JsonNode read = Files.exists(file) ? json.readTree(file.toFile()) : null;
      return read != null && Objects.equals(read.path("version").asText(), SiteMaker.version(all));
    } catch (IOException e) {
      return false;
    }
  }
}
