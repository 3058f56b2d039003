package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Supporting;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.Examination;
import cn.baoshen.model.ledger.Ledgers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers everything a concluded case leaves behind and lays it into its bag. */
public class Archivist {
  private static final String JSON_TYPE = "application/json";
  private static final Map<String, String> TYPES =
      Map.of(
          ".json",
          JSON_TYPE,
          ".xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          ".xls",
          "application/vnd.ms-excel");

  private final Bags bags;
  private final CaseBook cases;
  private final Course course;
  private final KeptFiles kept;
  private final JsonMapper json;
  private final EnrichedReport enriched;
  private final ArchivalPaper paper;
  private final SupportingDocuments supporting;

  Archivist(
      Bags bags,
      CaseBook cases,
      Course course,
      KeptFiles kept,
      JsonMapper json,
      EnrichedReport enriched,
      ArchivalPaper paper,
      SupportingDocuments supporting) {
    this.supporting = supporting;
    this.bags = bags;
    this.cases = cases;
    this.course = course;
    this.kept = kept;
    this.json = json;
    this.enriched = enriched;
    this.paper = paper;
  }

  /** What tells how a case was decided. */
  record Course(Assignments assignments, Waivers waivers, Ledgers ledgers) {
    DecisionRecord of(Case concluded) {
      return DecisionRecord.of(
          concluded,
          assignments.opinions(concluded.id()),
          waivers.applied(concluded),
          ledgers.of(concluded));
    }
  }

  /**
   * Archives a case that people decided with its PDF, the approval sheet joined to it and the files
   * that it was made of enclosed.
   */
  public void archive(String caseId, byte[] pdf) {
    Case concluded = cases.get(caseId);
    archive(concluded, "report.pdf", file -> Files.write(file, paper.of(pdf, sources(concluded))));
  }

  private List<ArchivalPaper.Enclosed> sources(Case concluded) throws IOException {
    Examination examination = cases.examination(concluded.id()).orElseThrow();
    String ending = ending(concluded.original().name());
    byte[] report = json.writeValueAsBytes(enriched.of(concluded, examination));
    return List.of(
        new ArchivalPaper.Enclosed(
            "original" + ending,
            TYPES.getOrDefault(ending, "application/octet-stream"),
            true,
            kept.read(concluded.original().keptAs())),
        new ArchivalPaper.Enclosed("report.json", JSON_TYPE, false, report));
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
    for (Supporting document : supporting.of(concluded)) {
      payload.put(
          "supporting/" + document.id() + "-" + SafeName.inBag(document.name()),
          file -> Files.copy(kept.path(document.keptAs()), file));
    }
    payload.put("decision.json", json(course.of(concluded)));
    payload.put("history.json", json(entries(caseId)));
    bags.write(concluded, payload);
  }

  private List<ArchivedEntry> entries(String caseId) {
    return cases.links(caseId).stream().map(ArchivedEntry::of).toList();
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
