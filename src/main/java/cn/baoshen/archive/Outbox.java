package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.entry.Admissions;
import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.model.Case;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.Supplier;

/** What a unit finds in its folder of the outbox; every file is written whole. */
public class Outbox {
  private final KeptFiles outbox;
  private final CaseBook cases;
  private final Admissions admissions;
  private final ArchiveTexts texts;
  private final Derived derived;

  Outbox(
      KeptFiles outbox,
      CaseBook cases,
      Admissions admissions,
      ArchiveTexts texts,
      Derived derived) {
    this.derived = derived;
    this.outbox = outbox;
    this.cases = cases;
    this.admissions = admissions;
    this.texts = texts;
  }

  /** Replaces the result of a case; it is the newest, whoever else is at it. */
  public void result(String caseId, byte[] json) {
    settle(folder(cases.get(caseId)) + "result.json", json, () -> derived.result(caseId));
  }

  // Of two who derive it the one with the older may be the last to write, so each looks once more.
  private void settle(String name, byte[] first, Supplier<byte[]> derived) {
    byte[] written = first;
    outbox.write(name, written);
    for (byte[] now = derived.get(); !Arrays.equals(written, now); now = derived.get()) {
      written = now;
      outbox.write(name, written);
    }
  }

  /** True when the case has a result here. */
  boolean hasResult(String caseId) {
    return Files.exists(outbox.path(folder(cases.get(caseId)) + "result.json"));
  }

  /** Lays the notice of a return beside the result. */
  public void notice(String caseId, byte[] pdf) {
    outbox.write(folder(cases.get(caseId)) + texts.noticeName(), pdf);
  }

  /** Lays the report with its approval sheet beside the result. */
  public void approval(String caseId, byte[] pdf) {
    outbox.write(folder(cases.get(caseId)) + texts.approvalName(), pdf);
  }

  /** Replaces the receipt beside the result. */
  public void receipt(String caseId, byte[] text) {
    settle(folder(cases.get(caseId)) + texts.receiptName(), text, () -> derived.receipt(caseId));
  }

  /** Lays a receipt beside an answer that makes no case. */
  public void answerReceipt(String id, byte[] text) {
    FileAnswer answer = admissions.answerOf(id);
    outbox.write(
        "units/" + answer.unitCode() + "/answers/" + answer.id() + "-" + texts.receiptName(), text);
  }

  /** Lays the notice in plain words beside the result, where it could not be printed. */
  public void plainNotice(String caseId, byte[] text) {
    outbox.write(folder(cases.get(caseId)) + texts.plainNoticeName(), text);
  }

  /** Lays the unit's own workbook with its annotations beside the result. */
  public void annotation(String caseId, byte[] workbook) {
    Case returned = cases.get(caseId);
    outbox.write(folder(returned) + texts.annotationName(returned, workbook), workbook);
  }

  /** Lays a workbook that lists the findings beside the result. */
  public void list(String caseId, byte[] workbook) {
    Case returned = cases.get(caseId);
    outbox.write(folder(returned) + texts.listName(returned), workbook);
  }

  /** Writes an answer that makes no case. */
  public void answer(String id, byte[] json) {
    FileAnswer answer = admissions.answerOf(id);
    outbox.write("units/" + answer.unitCode() + "/answers/" + answer.id() + ".json", json);
  }

  private static String folder(Case about) {
    return "units/" + about.unitCode() + "/" + about.id() + "/";
  }
}
