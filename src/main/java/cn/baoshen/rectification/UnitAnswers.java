package cn.baoshen.rectification;

import cn.baoshen.casebook.Ledger;
import cn.baoshen.model.Case;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Reading;
import cn.baoshen.model.StatedReply;
import cn.baoshen.model.Submitted;
import cn.baoshen.model.ledger.LedgerItem;
import cn.baoshen.model.ledger.LedgerReply;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hears what a unit says to an earlier return, before the rules speak. */
public class UnitAnswers {
  private static final Pattern NUMBER = Pattern.compile("\\D{0,10}0*([1-9]\\d{0,5})\\D{0,10}");

  private final Ledger ledger;
  private final Repetitions repetitions;
  private final ZoneId zone;

  UnitAnswers(Ledger ledger, Repetitions repetitions, Clock clock) {
    this.ledger = ledger;
    this.repetitions = repetitions;
    this.zone = clock.getZone();
  }

  /**
   * Keeps the answers of a file. What answers nothing, and a report that says again what was
   * returned, is a trouble that the rules will tell.
   */
  public Submitted hear(Submitted submitted) {
    List<ReadProblem> troubles = new ArrayList<>(submitted.reading().troubles());
    if (!submitted.subject().isUnknown()) {
      troubles.addAll(keep(submitted.subject(), submitted.reading().replies()));
      troubles.addAll(unchanged(submitted));
    }
    Reading heard = submitted.reading().with(troubles);
    return new Submitted(submitted.subject(), heard);
  }

  private List<ReadProblem> keep(Case subject, List<StatedReply> replies) {
    Map<Integer, LedgerItem> items = new LinkedHashMap<>();
    ledger.items(subject).stream()
        .filter(item -> item.openedRevision() < subject.revision())
        .forEach(item -> items.put(item.number(), item));
    Map<Integer, String> answers = new LinkedHashMap<>();
    List<ReadProblem> unknown = new ArrayList<>();
    for (StatedReply reply : replies) {
      Integer number = number(reply.number());
      if (number != null && items.containsKey(number)) {
        answers.merge(number, reply.text(), (one, more) -> one + "\n" + more);
      } else {
        unknown.add(trouble(reply));
      }
    }
    answers.forEach((number, text) -> ledger.reply(subject, number, text));
    return unknown;
  }

  private static @Nullable Integer number(String typed) {
    Matcher number = NUMBER.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
    return number.matches() ? Integer.valueOf(number.group(1)) : null;
  }

  private static ReadProblem trouble(StatedReply reply) {
    return new ReadProblem(
        ReadProblem.Kind.UNKNOWN_KEY,
        "",
        reply.number(),
        reply.place(),
        reply.number(),
        "reply-to-nothing",
        List.of(reply.number()));
  }

  private List<ReadProblem> unchanged(Submitted submitted) {
    return saysMore(submitted)
        ? List.of()
        : repetitions
            .repeated(submitted.subject(), submitted.reading().report())
            .map(returned -> List.of(unchanged(returned)))
            .orElse(List.of());
  }

  /** True when an answer is not one that an earlier revision gave already. */
  private boolean saysMore(Submitted submitted) {
    Set<String> known =
        ledger.replies(submitted.subject()).stream()
            .filter(reply -> reply.revision() < submitted.subject().revision())
            .map(LedgerReply::text)
            .collect(Collectors.toSet());
    return submitted.reading().replies().stream().anyMatch(r -> !known.contains(r.text()));
  }

  private ReadProblem unchanged(Case returned) {
    String day =
        DateTimeFormatter.ofPattern(LedgerTexts.say("day"), Locale.SIMPLIFIED_CHINESE)
            .withZone(zone)
            .format(returned.decidedAt());
    List<String> details = List.of(String.valueOf(returned.revision()), day);
    return new ReadProblem(ReadProblem.Kind.UNCHANGED, "", "", "", null, "unchanged", details);
  }
}
