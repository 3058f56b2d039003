package cn.baoshen.safekeeping.outbox;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one bag of the archive tells: how its case was decided, and its history. */
public record Bag(Path folder, JsonNode decided, JsonNode told, @Nullable Path original) {
  private static final JsonMapper JSON = new JsonMapper();

  public static Bag of(Path folder) throws IOException {
    JsonNode decided = JSON.readTree(folder.resolve("data/decision.json").toFile());
    JsonNode history = JSON.readTree(folder.resolve("data/history.json").toFile());
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      Path original =
          files
              .filter(file -> file.getFileName().toString().startsWith("original."))
              .findFirst()
              .orElse(null);
      return new Bag(folder, decided, history, original);
    }
  }

  public Path file(String name) {
    return folder.resolve("data").resolve(name);
  }

  public List<Event> history() {
    return Nodes.stream(told)
        .map(
            event ->
                new Event(
                    id(),
                    Nodes.timeOf(event.path("at")),
                    event.path("what").asText(),
                    event.path("who").asText(),
                    event.path("detail").asText()))
        .toList();
  }

  public CaseState state() {
    return CaseState.valueOf(decided.path("state").asText());
  }

  private String id() {
    return decided.path("case").asText();
  }

  public Instant receivedAt() {
    return history().get(0).at();
  }

  public List<Decision> decisions() {
    return Nodes.stream(decided.path("tiers"))
        .map(
            tier ->
                new Decision(
                    id(),
                    Nodes.tierOf(tier.path("tier")),
                    Decision.Choice.valueOf(Nodes.upper(tier.path("choice"))),
                    tier.path("by").asText(),
                    Nodes.timeOf(tier.path("at")),
                    tier.path("notes").asText(""),
                    tier.path("via").asText()))
        .toList();
  }

  public List<Assignment> assignments() {
    return Nodes.stream(decided.path("tiers"))
        .map(
            tier ->
                new Assignment(
                    id(),
                    Nodes.tierOf(tier.path("tier")),
                    0,
                    tier.path("by").asText(),
                    Assignment.Because.valueOf(Nodes.upper(tier.path("assigned"))),
                    Nodes.text(tier.path("inPlaceOf")),
                    "",
                    "system",
                    Nodes.timeOf(tier.path("at"))))
        .toList();
  }

  public Case subject() throws IOException {
    Path unit = requireNonNull(folder.getParent());
    String code = unit.getFileName().toString();
    byte[] bytes = Files.readAllBytes(requireNonNull(original));
    String hash = Sha256.of(bytes);
    String name = history().get(0).detail();
    Original file =
        new Original(name, code.equals(Case.UNKNOWN_UNIT) ? "" : code, hash, bytes.length);
    String id = id();
    return new Case(
        id,
        code,
        unitName(),
        Integer.parseInt(requireNonNull(unit.getParent()).getFileName().toString()),
        Nodes.which(decided.path("form"), decided.path("key")),
        id.contains("-r") ? Integer.parseInt(id.substring(id.lastIndexOf("-r") + 2)) : 1,
        state(),
        decisions().stream().map(Decision::tier).max(Tier::compareTo).orElse(null),
        Nodes.text(decided.path("decidedBy")),
        Nodes.time(decided.path("decidedAt")),
        Nodes.text(decided.path("notes")),
        file,
        receivedAt());
  }

  private String unitName() throws IOException {
    String label = "Source-Organization: ";
    return Files.readAllLines(folder.resolve("bag-info.txt")).stream()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()))
        .findFirst()
        .orElse("");
  }
}
