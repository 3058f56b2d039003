package cn.baoshen.spotcheck;

import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Sha256;
import cn.baoshen.table.FormulaText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.util.FileSystemUtils;

/** What everybody may see of a spot check, as files in the outbox. */
class SpotCheckFiles {
  private static final String ROSTER = "roster.txt";
  private static final String SEED = "seed.txt";
  private static final String DRAW = "draw.txt";
  private static final String CONFIDENTIAL = "confidential";

  private final KeptFiles outbox;
  private final MessageSource texts;

  SpotCheckFiles(KeptFiles outbox, MessageSource texts) {
    this.outbox = outbox;
    this.texts = texts;
  }

  static byte[] roster(List<String> codes) {
    return bytes(codes.stream().map(code -> code + "\n").collect(Collectors.joining()));
  }

  /** The roster, who is left out and why, the inspectors and the rule; nobody confidential. */
  void announce(SpotCheck check, List<String> roster) {
    outbox.write(check.folder() + ROSTER, roster(roster));
    outbox.write(
        check.folder() + "left-out.csv",
        bytes(
            check.leftOut().stream()
                .filter(unit -> !unit.reason().equals(CONFIDENTIAL))
                .map(unit -> FormulaText.neutral(unit.code()) + "," + cell(reason(unit)) + "\n")
                .collect(Collectors.joining())));
    Set<String> secret =
        check.leftOut().stream()
            .filter(unit -> unit.reason().equals(CONFIDENTIAL))
            .map(LeftOut::code)
            .collect(Collectors.toSet());
    outbox.write(
        check.folder() + "inspectors.txt",
        bytes(
            check.inspectors().stream()
                .map(inspector -> line(inspector, secret) + "\n")
                .collect(Collectors.joining())));
    outbox.write(check.folder() + text("spot.rule.file"), bytes(rule(check)));
  }

  private static String line(Inspector inspector, Set<String> secret) {
    return Stream.concat(
            Stream.of(inspector.name()),
            inspector.avoided().stream().filter(code -> !secret.contains(code)))
        .collect(Collectors.joining(","));
  }

  /** Whether everybody may still see it. */
  boolean isPublic(SpotCheck check) {
    return Files.exists(outbox.path(check.folder() + ROSTER));
  }

  /** Whether it was drawn and not everything of that is public. */
  boolean lacksDraw(SpotCheck check) {
    return check.seed() != null
        && isPublic(check)
        && Stream.of(SEED, DRAW, text("spot.result.file"))
            .anyMatch(name -> !Files.exists(outbox.path(check.folder() + name)));
  }

  /** The codes that everybody sees on the roster, whether it was changed or not. */
  List<String> shown(SpotCheck check) {
    String name = check.folder() + ROSTER;
    return isPublic(check)
        ? new String(outbox.read(name), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** Takes everything away that everybody could see, and says why. */
  void close(SpotCheck check, String why) {
    try {
      FileSystemUtils.deleteRecursively(outbox.path(check.folder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    outbox.write(
        check.folder() + text("spot.closed.file"),
        bytes(text("spot.closed", String.valueOf(check.year()), why)));
  }

  /** Why one of which a unit became confidential is shown no longer. */
  String changedRoster() {
    return text("spot.closed.roster");
  }

  private String rule(SpotCheck check) {
    return text(
        "spot.rule",
        String.valueOf(check.year()),
        String.valueOf(check.wanted()),
        check.percent().isEmpty() ? "" : text("spot.rule.percent", check.percent()),
        check.source(),
        check.seedDay(),
        check.rosterSha256());
  }

  /** Why a unit is left out, in words. */
  String reason(LeftOut unit) {
    return text("spot.left-out." + unit.reason(), unit.detail());
  }

  /** The codes of the published roster; empty when its file is not the one that was published. */
  List<String> roster(SpotCheck check) {
    String name = check.folder() + ROSTER;
    boolean same =
        Files.exists(outbox.path(name))
            && Sha256.of(outbox.read(name)).equals(check.rosterSha256());
    return same
        ? new String(outbox.read(name), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** The seed, and the whole roster in the order of the draw. */
  void draw(SpotCheck check, List<Draw.Drawn> order) {
    outbox.write(check.folder() + SEED, bytes(check.seed() + "\n"));
    outbox.write(
        check.folder() + DRAW,
        bytes(
            order.stream()
                .map(drawn -> drawn.hash() + "  " + drawn.code() + "\n")
                .collect(Collectors.joining())));
    result(check);
  }

  /** Who was drawn, by whom they are looked at, and as far as it is known what was found. */
  void result(SpotCheck check) {
    String lines =
        check.units().stream().map(this::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    outbox.write(
        check.folder() + text("spot.result.file"),
        bytes("\uFEFF" + text("spot.result.heads") + "\r\n" + lines));
  }

  private String line(SpotCheck.DrawnUnit unit) {
    String outcome = unit.outcome() == null ? "pending" : unit.outcome().name();
    return List.of(
            String.valueOf(unit.place()),
            unit.code(),
            unit.name(),
            unit.first() + "、" + unit.second(),
            text("spot.outcome." + outcome))
        .stream()
        .map(SpotCheckFiles::cell)
        .collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    return "\"" + FormulaText.neutral(text).replace("\"", "\"\"") + "\"";
  }

  private String text(String key, Object... about) {
    return texts.getMessage(key, about, Locale.SIMPLIFIED_CHINESE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
