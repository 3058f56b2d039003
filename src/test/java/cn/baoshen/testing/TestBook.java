package cn.baoshen.testing;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.CrashSettings;
import cn.baoshen.casebook.Duties;
import cn.baoshen.casebook.Failures;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.Revisions;
import cn.baoshen.casebook.calendar.Extensions;
import cn.baoshen.casebook.calendar.LetterPace;
import cn.baoshen.casebook.calendar.Reminders;
import cn.baoshen.casebook.calendar.SummaryLetters;
import cn.baoshen.casebook.entry.Admission;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.casebook.entry.Declarations;
import cn.baoshen.casebook.entry.Filings;
import cn.baoshen.casebook.entry.Readmissions;
import cn.baoshen.casebook.entry.Reopenings;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.casebook.entry.SupportingDocuments;
import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.store.NodeLeases;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.casebook.tier.Decisions;
import cn.baoshen.casebook.tier.Deputies;
import cn.baoshen.casebook.tier.Reassignments;
import cn.baoshen.casebook.tier.ReviewerAddresses;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Examination;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Original;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.work.Handover;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case book of its own for one test, with the real schema. */
public class TestBook {
  public final DataSource source;
  public final JdbcClient jdbc;
  public final TransactionTemplate transaction;
  public final Clock clock;
  public final LetterPace pace;

  /** What was handed over, as {@code station/key}. */
  public final List<String> handedOver = new CopyOnWriteArrayList<>();

  public final CaseBook cases;
  public final SeenFiles seenFiles;
  public final Admissions admissions;
  public final Decisions decisions;
  public final Failures failures;
  public final Alarms alarms;
  public final Attempts attempts;
  public final Correspondence letters;
  public final Declarations declarations;
  public final Filings filings;
  public final SupportingDocuments supporting;
  public final Reminders reminders;
  public final SummaryLetters digests;
  private final Handover handover;

  public final Deputies deputies;
  public final Assignments assignments;
  public final Reassignments reassignments;
  public final Reopenings reopenings;
  public final Waivers waivers;
  public final Readmissions readmissions;
  public final AskedForms forms;
  public final Duties duties;

  /** A book of units that no test of it looks at. */
  public TestBook(Clock clock) {
    this(clock, new ListedUnits(), form -> Map.of());
  }

  public TestBook(Clock clock, Units units, WaivableRules rules) {
    this(clock, units, rules, TestForms.usual());
  }

  /** A case book of these forms. */
  public TestBook(Clock clock, AskedForms forms) {
    this(clock, new ListedUnits(), form -> Map.of(), forms);
  }

  private TestBook(Clock clock, Units units, WaivableRules rules, AskedForms forms) {
    this.forms = forms;
    duties = new Duties(forms);
    source = TestDatabases.fresh();
    this.clock = clock;
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    handover = (work, due) -> handedOver.add(work + (due == null ? "" : " at " + due));
    JsonMapper json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    cases = new CaseBook(jdbc, json, clock);
    seenFiles = new SeenFiles(jdbc, clock);
    ReviewerAddresses addresses =
        new ReviewerAddresses(new OwnAddresses(Set.of("baoshen@localhost")));
    deputies = new Deputies(jdbc, transaction, units, addresses, clock);
    assignments = new Assignments(jdbc, cases, units, deputies, clock);
    reassignments =
        new Reassignments(jdbc, transaction, cases, assignments, addresses, handover, clock);
    reopenings = new Reopenings(jdbc, transaction, cases, handover, clock);
    waivers = new Waivers(jdbc, transaction, cases, rules, clock);
    Revisions revisions = new Revisions(jdbc, cases, forms, clock);
    readmissions = new Readmissions(transaction, cases, revisions, waivers, handover);
    declarations = new Declarations(jdbc, clock);
    admissions =
        new Admissions(jdbc, cases, revisions, reopenings, waivers, declarations, duties, clock);
    decisions = new Decisions(jdbc, transaction, cases, handover);
    failures = new Failures(jdbc, transaction, cases, handover, clock);
    alarms = new Alarms(jdbc, transaction, handover, clock);
    attempts = new Attempts(jdbc, new CrashSettings(3));
    letters = new Correspondence(jdbc, transaction);
    filings = new Filings(jdbc);
    supporting = new SupportingDocuments(jdbc, cases, revisions, clock);
    reminders = new Reminders(jdbc, transaction, cases, handover, clock);
    digests = new SummaryLetters(jdbc, transaction, cases, handover, clock);
    NodeLeases alone = new NodeLeases(jdbc, "test", true, System::nanoTime);
    pace = new LetterPace(jdbc, transaction, handover, alone, clock);
  }

  /** The extensions of this collection. */
  public Extensions extensions(OpenCollection collection) {
    return new Extensions(jdbc, transaction, cases, handover, collection, forms, clock);
  }

  /** Admits a file of these bytes, as the receiving route does. */
  public Admission admit(Unit unit, String bytes) {
    String place = UUID.randomUUID().toString();
    Original original = new Original("年报.json", unit.code(), Sha256.of(bytes), bytes.length());
    Arrival arrival = new Arrival(new Arrival.Place(place, place), original, unit, 2024, null);
    return transaction.execute(status -> admissions.admit(arrival));
  }

  /** The same of a file that is this report. */
  public Admission admit(Unit unit, ReportKey which, String bytes) {
    String place = UUID.randomUUID().toString();
    Original original = new Original("年报.json", unit.code(), Sha256.of(bytes), bytes.length());
    Arrival arrival =
        new Arrival(new Arrival.Place(place, place), original, unit, 2024, null, null, null, which);
    return transaction.execute(status -> admissions.admit(arrival));
  }

  /** The rules found an error each in a case. */
  public void examine(String id, String... rules) {
    List<Finding> findings =
        Stream.of(rules)
            .map(rule -> new Finding(rule, Severity.ERROR, List.of(), List.of(), "1", "2", "错"))
            .toList();
    cases.keepExamination(id, new Examination(null, new Verdict(findings, List.of())));
  }

  /** A declaration that there is nothing to report comes in. */
  public Admission declare(Unit unit, ReportKey which, String reason) {
    String place = UUID.randomUUID().toString();
    Original original = new Original("零报告.json", unit.code(), Sha256.of(place), 1);
    Arrival.Declaration said = new Arrival.Declaration(reason, null);
    Arrival arrival =
        new Arrival(new Arrival.Place(place, place), original, unit, 2024, null, said, null, which);
    return transaction.execute(status -> admissions.admit(arrival));
  }

  /** A case that has entered this tier, and whom it asks there is fixed. */
  public Case inReview(Case subject, Tier tier) {
    transaction.executeWithoutResult(
        status -> {
          move(subject, CaseState.IN_REVIEW, tier);
          assignments.fix(subject, tier);
        });
    return cases.get(subject.id());
  }

  /** The case in this state, whatever it was before. */
  public Case move(Case subject, CaseState state, Tier tier) {
    cases.move(subject.id(), EnumSet.allOf(CaseState.class), state, tier, "moved", "");
    return cases.get(subject.id());
  }

  /** What a case's history says, oldest first. */
  public List<String> told(Case subject) {
    return cases.history(subject.id()).stream().map(e -> e.what() + " " + e.detail()).toList();
  }
}
