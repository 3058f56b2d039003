package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.ledger.Ledgers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers everything a concluded case leaves behind and lays it into its bag. */
public class Archivist {
  private final Bags bags;
  private final CaseBook cases;
  private final Assignments assignments;
  private final Waivers waivers;
  private final KeptFiles kept;
  private final JsonMapper json;
  private final EnrichedReport enriched;
  private final Ledgers ledgers;

  Archivist(
      Bags bags,
      CaseBook cases,
      Assignments assignments,
      Waivers waivers,
      KeptFiles kept,
      JsonMapper json,
      EnrichedReport enriched,
      Ledgers ledgers) {
    this.bags = bags;
    this.cases = cases;
    this.assignments = assignments;
    this.waivers = waivers;
    this.kept = kept;
    this.json = json;
    this.enriched = enriched;
    this.ledgers = ledgers;
  }

  /** Archives a case that people decided with its PDF, the approval sheet joined to it. */
  public void archive(String caseId, byte[] pdf) {
    archive(cases.get(caseId), "report.pdf", file -> Files.write(file, pdf));
  }

  /**
   * Archives a case that the rules returned with its notice, as the unit got it: no reviewer ever
   * saw a report.
   */
  public void archiveReturned(String caseId) {
    Path printed = kept.path("cases/" + caseId + "/notice.pdf");
    Path plain = kept.path("cases/" + caseId + "/notice.txt");
    Path notice = Files.exists(printed) ? printed : plain;
    archive(cases.get(caseId), notice.getFileName().toString(), file -> Files.copy(notice, file));
  }

  private void archive(Case concluded, String paper, Bags.Payload content) {
    String caseId = concluded.id();
    Examination examination = cases.examination(caseId).orElseThrow();
    Map<String, Bags.Payload> payload = new LinkedHashMap<>();
    payload.put(
        "original" + ending(concluded.original().name()),
        file -> Files.copy(kept.path(concluded.original().keptAs()), file));
    payload.put("report.json", json(enriched.of(concluded, examination)));
    payload.put(paper, content);
    payload.put("decision.json", json(decided(concluded)));
    payload.put("history.json", json(entries(caseId)));
    bags.write(concluded, payload);
  }

  private List<ArchivedEntry> entries(String caseId) {
    return cases.links(caseId).stream().map(ArchivedEntry::of).toList();
  }

  private DecisionRecord decided(Case concluded) {
    return DecisionRecord.of(
        concluded,
        assignments.opinions(concluded.id()),
        waivers.applied(concluded),
        ledgers.of(concluded));
  }

  private Bags.Payload json(Object value) {
    return file -> Files.write(file, json.writeValueAsBytes(value));
  }

  /** Only endings we know: the rest of a stranger's name never names a file of ours. */
  private static String ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String known : new String[] {".json", ".xlsx", ".xls"}) {
      if (lower.endsWith(known)) {
        return known;
      }
    }
    return ".bin";
  }
}
