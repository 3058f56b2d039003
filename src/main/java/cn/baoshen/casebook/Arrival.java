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
 */
public record Arrival(Place place, Original original, Unit unit, int year, String refusal) {
  /**
   * A file of the inbox as it looked when it was taken.
   *
   * @param path relative to the inbox
   * @param fingerprint size, time of change and file key: a rewritten file has another one
   */
  public record Place(String path, String fingerprint) {}
}
