package cn.baoshen.safekeeping.outbox;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.tier.Reinstatement.Remains;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Finding;
import cn.baoshen.model.NotChecked;
import cn.baoshen.model.Original;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.safekeeping.outbox.OutboxLook.Trace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a case's result and bag back into what they were made of. */
public final class TraceReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VIA = "rebuilt";

  private final Path originals;

  /**
   * @param originals where kept originals lie; when one came there is when its case was received
   */
  public TraceReader(Path originals) {
    this.originals = originals;
  }

  public Told read(Trace trace) throws IOException {
    return trace.result() == null ? ofBag(trace.place()) : ofResult(trace, trace.result());
  }

  private Told ofResult(Trace trace, Path file) throws IOException {
    JsonNode result = JSON.readTree(file.toFile());
    Bag bag = trace.bag() == null ? null : Bag.of(trace.bag());
    Case subject = subject(result, receivedAt(result, file, bag));
    Case told = bag == null || bag.state() == subject.state() ? subject : bag.subject();
    return told(told, verdict(result), bag);
  }

  private static Told told(Case subject, Verdict verdict, @Nullable Bag bag) throws IOException {
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
        Nodes.which(result.path("form").path("id"), result.path("form").path("key")),
        result.path("revision").asInt(),
        CaseState.valueOf(result.path("state").asText()),
        Nodes.tier(result.path("tier")),
        Nodes.text(result.path("decidedBy")),
        Nodes.time(result.path("decidedAt")),
        Nodes.text(result.path("notes")),
        new Original(
            file.path("name").asText(),
            code.equals(Case.UNKNOWN_UNIT) ? "" : code,
            file.path("sha256").asText(),
            file.path("bytes").asLong()),
        receivedAt);
  }

  private Instant receivedAt(JsonNode result, Path file, @Nullable Bag bag) throws IOException {
    if (bag != null) {
      return bag.receivedAt();
    }
    String hash = result.path("original").path("sha256").asText();
    Path kept = hash.length() < 2 ? file : originals.resolve(hash.substring(0, 2)).resolve(hash);
    return Files.getLastModifiedTime(Files.exists(kept) ? kept : file).toInstant();
  }

  private static Verdict verdict(JsonNode result) {
    return new Verdict(
        Nodes.stream(result.path("findings")).map(TraceReader::finding).toList(),
        Nodes.stream(result.path("notChecked"))
            .map(n -> new NotChecked(n.path("rule").asText(), n.path("because").asText()))
            .toList());
  }

  private static Finding finding(JsonNode line) {
    return new Finding(
        line.path("rule").asText(),
        Severity.valueOf(Nodes.upper(line.path("severity"))),
        Nodes.stream(line.path("where")).map(JsonNode::asText).toList(),
        Nodes.stream(line.path("fields")).map(JsonNode::asText).toList(),
        Nodes.text(line.path("stated")),
        Nodes.text(line.path("expected")),
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
            && subject.asked().ordinal() > 0
            && subject.decidedBy() != null;
    return told
        ? List.of(
            new Decision(
                subject.id(),
                Tier.values()[subject.asked().ordinal() - 1],
                Decision.Choice.APPROVE,
                requireNonNull(subject.decidedBy()),
                requireNonNull(subject.decidedAt()),
                "",
                VIA))
        : List.of();
  }
}
