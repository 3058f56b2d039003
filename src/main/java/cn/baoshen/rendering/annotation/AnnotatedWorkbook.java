package cn.baoshen.rendering.annotation;

import cn.baoshen.memory.HeapBudget;
import cn.baoshen.rendering.words.Dates;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.rendering.workbook.FormBook;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A unit's own workbook as it goes back: nothing of it lost, the figures of each finding filled and
 * commented, and one more sheet that lists all findings. Marks of an earlier return are gone.
 */
public final class AnnotatedWorkbook {
  private static final Logger LOG = LoggerFactory.getLogger(AnnotatedWorkbook.class);

  private static final HeapBudget ALONE = new HeapBudget(Runtime.getRuntime().maxMemory() / 2);

  private final Workbook book;
  private final MarkStyles styles;
  private final MarkComments comments;

  private AnnotatedWorkbook(Workbook book) {
    this.book = book;
    this.styles = new MarkStyles(book);
    this.comments = new MarkComments(book);
  }

  /**
   * Annotates a workbook; the same bytes and notice give the same bytes.
   *
   * @param zone in which days are written
   * @return {@code .xlsx} for {@code .xlsx}, {@code .xls} for {@code .xls}; empty for bytes that
   *     are no workbook, one too heavy to be opened, or one that cannot be opened even after it was
   *     repaired
   */
  public static Optional<byte[]> of(byte[] original, ReturnNotice notice, ZoneId zone) {
    return of(original, notice, zone, ALONE);
  }

  /** The same within a budget of memory that others share. */
  static Optional<byte[]> of(byte[] original, ReturnNotice notice, ZoneId zone, HeapBudget budget) {
    return LightBook.of(original, budget)
        .flatMap(light -> budget.lend(light.weight(), () -> of(light, notice, zone)));
  }

  private static Optional<byte[]> of(LightBook light, ReturnNotice notice, ZoneId zone) {
    return OpenedBook.open(light.bytes())
        .flatMap(book -> annotated(book, notice, zone, light.dropped()))
        .or(
            () ->
                OpenedBook.repaired(light.bytes())
                    .flatMap(book -> annotated(book, notice, zone, light.dropped())));
  }

  private static Optional<byte[]> annotated(
      Workbook book, ReturnNotice notice, ZoneId zone, long dropped) {
    try (book) {
      AnnotatedWorkbook annotated = new AnnotatedWorkbook(book);
      annotated.unmark();
      annotated.mark(notice, new Dates(zone), dropped);
      return Optional.of(FormBook.bytes(book));
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("an attempt to annotate {} failed", notice.subject().id(), damaged);
      return Optional.empty();
    }
  }

  private void unmark() {
    Optional<OriginalStyles> memory = OriginalStyles.found(book);
    Map<MarkSpot, String> authors = new HashMap<>();
    memory.ifPresent(
        known ->
            known
                .recall()
                .forEach(
                    former -> {
                      authors.put(spot(former.cell()), former.author());
                      restore(former);
                    }));
    comments.remove(authors);
    memory.ifPresent(OriginalStyles::forget);
  }

  private void restore(OriginalStyles.Former former) {
    Cell cell = former.cell();
    if (MarkStyles.isMarked(cell.getCellStyle())) {
      cell.setCellStyle(styles.restored(cell.getCellStyle(), former.style()));
    }
  }

  private static MarkSpot spot(Cell cell) {
    return new MarkSpot(cell.getSheet().getSheetName(), cell.getAddress());
  }

  private void mark(ReturnNotice notice, Dates dates, long dropped) {
    Sheet opinions = OpinionSheet.write(book, notice, dates, dropped);
    Sheet replies = ReplySheet.write(book, notice.ledger().notes());
    OriginalStyles memory = OriginalStyles.create(book, opinions, replies);
    MarkPlan.of(notice.verdict())
        .forEach((spot, mark) -> spot.in(book).ifPresent(cell -> mark(cell, mark, memory)));
  }

  private void mark(Cell cell, MarkPlan.Mark mark, OriginalStyles memory) {
    memory.remember(cell, MarkComments.author(cell));
    cell.setCellStyle(styles.marked(cell.getCellStyle(), mark.color()));
    comments.write(cell, mark.text());
  }
}
