package cn.baoshen.casebook.entry;

import cn.baoshen.casebook.Refusal;
import cn.baoshen.model.Original;
import cn.baoshen.model.Unit;
import cn.baoshen.model.asked.ReportKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file of the inbox, before it is decided what becomes of it.
 *
 * @param place which file of the inbox, at which moment of its life
 * @param unit the unit it is tied to; null when it could be tied to none
 * @param year the open collection
 * @param refusal why it cannot be taken as a report at all; null when it can
 * @param declaration what it says instead of reporting; null for a report
 * @param astray why it must not take the place of a report that is under way: it states another
 *     unit or another year; null when it may
 * @param which which of the unit's reports it is; {@link ReportKey#NONE} when that is not known
 * @param supporting of a supporting document, how many a report may have; otherwise 0
 */
public record Arrival(
    Place place,
    Original original,
    @Nullable Unit unit,
    int year,
    @Nullable Refusal refusal,
    @Nullable Declaration declaration,
    @Nullable Refusal astray,
    ReportKey which,
    int supporting) {
  /** A report, or what was to be one. */
  public Arrival(
      Place place,
      Original original,
      @Nullable Unit unit,
      int year,
      @Nullable Refusal refusal,
      @Nullable Declaration declaration,
      @Nullable Refusal astray,
      ReportKey which) {
    this(place, original, unit, year, refusal, declaration, astray, which, 0);
  }

  /**
   * A supporting document.
   *
   * @param most how many a report may have
   */
  public static Arrival supporting(
      Place place, Original original, Unit unit, int year, @Nullable Refusal refusal, int most) {
    return new Arrival(place, original, unit, year, refusal, null, null, ReportKey.NONE, most);
  }

  /** A file of which it does not matter what form it fills in. */
  public Arrival(
      Place place,
      Original original,
      @Nullable Unit unit,
      int year,
      @Nullable Refusal refusal,
      @Nullable Declaration declaration,
      @Nullable Refusal astray) {
    this(place, original, unit, year, refusal, declaration, astray, ReportKey.NONE);
  }

  /** A file that states no other unit and no other year. */
  public Arrival(
      Place place,
      Original original,
      @Nullable Unit unit,
      int year,
      @Nullable Refusal refusal,
      @Nullable Declaration declaration) {
    this(place, original, unit, year, refusal, declaration, null);
  }

  /** A file that declares nothing. */
  public Arrival(
      Place place, Original original, @Nullable Unit unit, int year, @Nullable Refusal refusal) {
    this(place, original, unit, year, refusal, null);
  }

  /** The unit, where one is known. */
  Unit owning() {
    return Objects.requireNonNull(unit, place.path());
  }

  /** The declaration, where it is one. */
  Declaration declared() {
    return Objects.requireNonNull(declaration, place.path());
  }

  /**
   * Why a file is no report.
   *
   * @param reason key of the reason in words
   * @param details what the words speak of; may be empty
   * @param kept whether its bytes are kept with the originals; otherwise it was never opened
   */
  public record Refusal(String reason, List<String> details, boolean kept) {
    public Refusal {
      details = List.copyOf(details);
    }

    /** Of something that was never opened. */
    public static Refusal unopened(String reason) {
      return new Refusal(reason, List.of(), false);
    }
  }

  /**
   * The statement that a unit has nothing to report (零报告).
   *
   * @param reason why; empty when none is given
   * @param trouble key of the reason why it cannot count; null when it can
   */
  public record Declaration(String reason, @Nullable String trouble) {}

  /**
   * A file of the inbox as it looked when it was taken.
   *
   * @param path relative to the inbox
   * @param fingerprint size and time of change: a rewritten file has another one
   */
  public record Place(String path, String fingerprint) {}
}
