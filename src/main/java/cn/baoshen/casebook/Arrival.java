package cn.baoshen.casebook;

import cn.baoshen.report.Original;
import cn.baoshen.report.Unit;

/**
 * One file of the inbox whose bytes are safely kept, before it is known what becomes of it.
 *
 * @param place which file of the inbox, at which moment of its life
 * @param unit the unit it is tied to; null when it could be tied to none
 * @param year the open collection
 * @param refusal key of the reason why it cannot be taken as a report at all; null when it can
 * @param declaration what it says instead of reporting; null for a report
 */
public record Arrival(
    Place place, Original original, Unit unit, int year, String refusal, Declaration declaration) {
  /** A file that declares nothing. */
  public Arrival(Place place, Original original, Unit unit, int year, String refusal) {
    this(place, original, unit, year, refusal, null);
  }

  /** The same file, which declares that there is nothing to report. */
  public Arrival declaring(Declaration nothing) {
    return new Arrival(place, original, unit, year, refusal, nothing);
  }

  /**
   * The statement that a unit has nothing to report (零报告).
   *
   * @param reason why; empty when none is given
   * @param trouble key of the reason why it cannot count; null when it can
   */
  public record Declaration(String reason, String trouble) {}

  /**
   * A file of the inbox as it looked when it was taken.
   *
   * @param path relative to the inbox
   * @param fingerprint size, time of change and file key: a rewritten file has another one
   */
  public record Place(String path, String fingerprint) {}
}
