package cn.baoshen.safekeeping;

import cn.baoshen.casebook.Assignment;
import cn.baoshen.casebook.Reinstatement.Remains;
import cn.baoshen.report.Case;
import cn.baoshen.report.CaseState;
import cn.baoshen.report.Decision;
import cn.baoshen.report.Event;
import cn.baoshen.report.Finding;
import cn.baoshen.report.NotChecked;
import cn.baoshen.report.Original;
import cn.baoshen.report.Severity;
import cn.baoshen.report.Tier;
import cn.baoshen.report.Verdict;
import cn.baoshen.safekeeping.OutboxLook.Trace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a case's result and bag back into what they were made of. */
final class TraceReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VIA = "rebuilt";

  private final Path originals;

  /**
   * @param originals where kept originals lie; when one came there is when its case was received
   */
  TraceReader(Path originals) {
    this.originals = originals;
  }

  Told read(Trace trace) throws IOException {
    return trace.result() == null ? ofBag(trace.bag()) : ofResult(trace);
  }

  private Told ofResult(Trace trace) throws IOException {
    JsonNode result = JSON.readTree(trace.result().toFile());
    Bag bag = trace.bag() == null ? null : Bag.of(trace.bag());
    Case subject = subject(result, receivedAt(result, trace.result(), bag));
    return told(subject, verdict(result), bag);
  }

  private static Told told(Case subject, Verdict verdict, Bag bag) throws IOException {
    if (bag == null) {
      Remains remains = new Remains(subject, events(subject), lastDecision(subject), List.of());
      return new Told(remains, verdict, null, null);
    }
    Remains remains = new Remains(subject, bag.history(), bag.decisions(), bag.assignments());
    return new Told(remains, verdict, bag.original(), bag.file("report.json"));
  }

  /** A bag whose result is gone tells all but the findings and the unit's name for its file. */
  private static Told ofBag(Path folder) throws IOException {
    Bag bag = Bag.of(folder);
    return told(bag.subject(), new Verdict(List.of(), List.of()), bag);
  }

  private static Case subject(JsonNode result, Instant receivedAt) {
    JsonNode unit = result.path("unit");
    JsonNode file = result.path("original");
    String code = unit.path("code").asText();
    return new Case(
        result.path("case").asText(),
        code,
        unit.path("name").asText(),
        result.path("year").asInt(),
        result.path("revision").asInt(),
        CaseState.valueOf(result.path("state").asText()),
        tier(result.path("tier")),
        text(result.path("decidedBy")),
        time(result.path("decidedAt")),
        text(result.path("notes")),
        new Original(
            file.path("name").asText(),
            code.equals(Case.UNKNOWN_UNIT) ? "" : code,
            file.path("sha256").asText(),
            file.path("bytes").asLong()),
        receivedAt);
  }

  private Instant receivedAt(JsonNode result, Path file, Bag bag) throws IOException {
    if (bag != null) {
      return bag.receivedAt();
    }
    String hash = result.path("original").path("sha256").asText();
    Path kept = hash.length() < 2 ? file : originals.resolve(hash.substring(0, 2)).resolve(hash);
    return Files.getLastModifiedTime(Files.exists(kept) ? kept : file).toInstant();
  }

  private static Verdict verdict(JsonNode result) {
    return new Verdict(
        stream(result.path("findings")).map(TraceReader::finding).toList(),
        stream(result.path("notChecked"))
            .map(n -> new NotChecked(n.path("rule").asText(), n.path("because").asText()))
            .toList());
  }

  private static Finding finding(JsonNode line) {
    return new Finding(
        line.path("rule").asText(),
        Severity.valueOf(upper(line.path("severity"))),
        stream(line.path("where")).map(JsonNode::asText).toList(),
        stream(line.path("fields")).map(JsonNode::asText).toList(),
        text(line.path("stated")),
        text(line.path("expected")),
        line.path("message").asText());
  }

  /** Without a bag nothing but the ends of the walk is known. */
  private static List<Event> events(Case subject) {
    List<Event> events = new ArrayList<>();
    events.add(
        new Event(
            subject.id(), subject.receivedAt(), "received", "system", subject.original().name()));
    if (subject.state().isFinal() && subject.decidedAt() != null) {
      String what = subject.state().name().toLowerCase(Locale.ROOT);
      events.add(new Event(subject.id(), subject.decidedAt(), what, "system", ""));
    }
    return events;
  }

  /** The tier before the one that is asked has approved; what came before it is not told. */
  private static List<Decision> lastDecision(Case subject) {
    boolean told =
        subject.state() == CaseState.IN_REVIEW
            && subject.tier().ordinal() > 0
            && subject.decidedBy() != null;
    return told
        ? List.of(
            new Decision(
                subject.id(),
                Tier.values()[subject.tier().ordinal() - 1],
                Decision.Choice.APPROVE,
                subject.decidedBy(),
                subject.decidedAt(),
                "",
                VIA))
        : List.of();
  }

  /** One bag's files. */
  record Bag(Path folder, JsonNode decided, JsonNode told, Path original) {
    static Bag of(Path folder) throws IOException {
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

    Path file(String name) {
      return folder.resolve("data").resolve(name);
    }

    List<Event> history() {
      return stream(told)
          .map(
              event ->
                  new Event(
                      id(),
                      time(event.path("at")),
                      event.path("what").asText(),
                      event.path("who").asText(),
                      event.path("detail").asText()))
          .toList();
    }

    private String id() {
      return decided.path("case").asText();
    }

    Instant receivedAt() {
      return history().get(0).at();
    }

    List<Decision> decisions() {
      return stream(decided.path("tiers"))
          .map(
              tier ->
                  new Decision(
                      id(),
                      tier(tier.path("tier")),
                      Decision.Choice.valueOf(upper(tier.path("choice"))),
                      tier.path("by").asText(),
                      time(tier.path("at")),
                      tier.path("notes").asText(""),
                      tier.path("via").asText()))
          .toList();
    }

    List<Assignment> assignments() {
      return stream(decided.path("tiers"))
          .map(
              tier ->
                  new Assignment(
                      id(),
                      tier(tier.path("tier")),
                      0,
                      tier.path("by").asText(),
                      Assignment.Because.valueOf(upper(tier.path("assigned"))),
                      text(tier.path("inPlaceOf")),
                      "",
                      "system",
                      time(tier.path("at"))))
          .toList();
    }

    Case subject() throws IOException {
      String code = folder.getParent().getFileName().toString();
      byte[] bytes = Files.readAllBytes(original);
      String hash = cn.baoshen.report.Sha256.of(bytes);
      String name = history().get(0).detail();
      Original file =
          new Original(name, code.equals(Case.UNKNOWN_UNIT) ? "" : code, hash, bytes.length);
      String id = id();
      return new Case(
          id,
          code,
          unitName(),
          Integer.parseInt(folder.getParent().getParent().getFileName().toString()),
          id.contains("-r") ? Integer.parseInt(id.substring(id.lastIndexOf("-r") + 2)) : 1,
          CaseState.valueOf(decided.path("state").asText()),
          decisions().stream().map(Decision::tier).max(Tier::compareTo).orElse(null),
          text(decided.path("decidedBy")),
          time(decided.path("decidedAt")),
          text(decided.path("notes")),
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

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String upper(JsonNode text) {
    return text.asText().toUpperCase(Locale.ROOT);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }

  private static Tier tier(JsonNode node) {
    return text(node) == null ? null : Tier.valueOf(upper(node));
  }

  private static Instant time(JsonNode node) {
    String text = text(node);
    return text == null || text.equals("null") ? null : Instant.parse(text);
  }
}
