package cn.baoshen.rendering;

import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.ledger.LedgerLine;
import cn.baoshen.rendering.words.DocumentTexts;
import cn.baoshen.rendering.words.ReturnNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The notice of a return in plain words, for a unit whose notice cannot be printed. */
final class PlainNotice {
  private PlainNotice() {}

  static String of(ReturnNotice notice) {
    List<String> lines = new ArrayList<>();
    String name = notice.subject().unitName();
    lines.add(DocumentTexts.say("plain.title"));
    lines.add(
        DocumentTexts.say(
            "plain.lead",
            name.isBlank() ? DocumentTexts.say("addressee.unknown") : name,
            String.valueOf(notice.subject().year()),
            notice.subject().original().name(),
            notice.subject().id()));
    notes(notice, lines);
    findings(notice, Severity.ERROR, lines);
    findings(notice, Severity.WARNING, lines);
    asked(notice, lines);
    lines.add("");
    lines.add(DocumentTexts.say("plain.end"));
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void notes(ReturnNotice notice, List<String> lines) {
    notice.decisions().stream()
        .filter(decision -> decision.choice() == Decision.Choice.RETURN)
        .map(Decision::notes)
        .filter(Objects::nonNull)
        .forEach(notes -> lines.addAll(List.of("", DocumentTexts.say("plain.notes"), notes)));
  }

  private static void findings(ReturnNotice notice, Severity severity, List<String> lines) {
    List<Finding> findings = notice.verdict().of(severity);
    if (!findings.isEmpty()) {
      lines.add("");
      lines.add(DocumentTexts.say("plain." + severity, findings.size()));
    }
    for (int i = 0; i < findings.size(); i++) {
      Finding one = findings.get(i);
      lines.add(DocumentTexts.say("plain.finding", i + 1, one.rule(), one.message()));
      if (!one.where().isEmpty()) {
        lines.add(
            DocumentTexts.say(
                "plain.where", String.join(DocumentTexts.say("compared.and"), one.where())));
      }
    }
  }

  private static void asked(ReturnNotice notice, List<String> lines) {
    for (LedgerLine line : notice.ledger().notes()) {
      lines.add(DocumentTexts.say("plain.asked", line.item().number(), line.text()));
    }
  }
}
