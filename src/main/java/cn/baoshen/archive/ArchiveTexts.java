package cn.baoshen.archive;

import cn.baoshen.casebook.entry.FileAnswer;
import cn.baoshen.model.Case;
import cn.baoshen.model.Original;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The Chinese words of the outbox, from their bundle. */
public class ArchiveTexts {
  private final MessageSource texts;
  private final ZoneId zone;

  ArchiveTexts(MessageSource texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** What the notice of a return is called in the outbox and in the letter. */
  public String noticeName() {
    return text("notice.name");
  }

  /** What a notice that could not be printed is called there. */
  public String plainNoticeName() {
    return text("notice.plain");
  }

  /** What the report with its approval sheet is called in the outbox and in the letter. */
  public String approvalName() {
    return text("approval.name");
  }

  /** What a receipt is called in the outbox. */
  String receiptName() {
    return text("receipt.name");
  }

  /**
   * What the annotated workbook of a return is called: after the unit's own file.
   *
   * @param workbook its bytes, which say whether it is {@code .xlsx} or {@code .xls}
   */
  public String annotationName(Case returned, byte[] workbook) {
    String ending = workbook.length > 0 && workbook[0] == 'P' ? ".xlsx" : ".xls";
    return text("annotation.name", plain(SafeName.stem(returned.original().name()))) + ending;
  }

  /** What a workbook is called that lists the findings of a return: after the unit's own file. */
  public String listName(Case returned) {
    return text("list.name", plain(SafeName.stem(returned.original().name())));
  }

  /** The stem of the unit's own file, also when it hands in the annotated copy. */
  private String plain(String stem) {
    String front = text("annotation.name", "");
    return front.isEmpty() || stem.equals(front) || !stem.startsWith(front)
        ? stem
        : plain(stem.substring(front.length()));
  }

  /** What a unit's own file is called where it is downloaded: as it named it, made harmless. */
  public String originalName(Original original) {
    return SafeName.of(original.name());
  }

  /** A name that a unit gave, made harmless. */
  public String fileName(String name) {
    return SafeName.of(name);
  }

  /** What a blank workbook is called in the outbox. */
  public String blankName() {
    return text("blank.name");
  }

  /** What a blank workbook is called where it is downloaded. */
  public String downloadName(String title) {
    return text("blank.download", SafeName.of(title));
  }

  /**
   * The sentence of an answer that makes no case.
   *
   * @param named the case it names; null when it names none
   */
  public String sentence(FileAnswer answer, @Nullable Case named) {
    return answer.sentence(this::find, answer.originalName(), named, day(named));
  }

  /** The moment as people read it. */
  public String time(Instant moment) {
    return DateTimeFormatter.ofPattern(text("receipt.time"), Locale.SIMPLIFIED_CHINESE)
        .withZone(zone)
        .format(moment);
  }

  /** The day as people read it. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(text("answer.day"), Locale.SIMPLIFIED_CHINESE).format(day);
  }

  private String day(@Nullable Case named) {
    return named == null || named.decidedAt() == null
        ? ""
        : DateTimeFormatter.ofPattern(text("answer.day"), Locale.SIMPLIFIED_CHINESE)
            .withZone(zone)
            .format(named.decidedAt());
  }

  private String find(String key, Object... details) {
    return texts.getMessage(key, details, null, Locale.SIMPLIFIED_CHINESE);
  }

  /** The words of this key; numbers have to come as text. */
  public String text(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
