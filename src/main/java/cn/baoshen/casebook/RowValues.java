package cn.baoshen.casebook;

import cn.baoshen.model.Case;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Event;
import cn.baoshen.model.Original;
import cn.baoshen.model.Sha256;
import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.NullUnmarked;

/** RowValues of the case book as values; times are stored with their zone, read as instants. */
// A column that the schema wants filled gives a value, another perhaps null; only whoever asks
// knows which.
@NullUnmarked
public final class RowValues {
  private static final int KEY_HEX = 32;

  private RowValues() {}

  public static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static Tier tier(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    return tier == null ? null : Tier.valueOf(tier);
  }

  public static String name(Tier tier) {
    return tier == null ? null : tier.name();
  }

  /** Which report a row is about. */
  public static ReportKey which(ResultSet row) throws SQLException {
    return new ReportKey(row.getString("form_id"), row.getString("form_key"));
  }

  /** What stands for a key in the tables: short, and alike for all spellings; empty for none. */
  public static String keyId(ReportKey which) {
    return which.isKeyed() ? Sha256.of(which.folded()).substring(0, KEY_HEX) : "";
  }

  public static Case toCase(ResultSet row, int number) throws SQLException {
    return new Case(
        row.getString("id"),
        row.getString("unit_code"),
        row.getString("unit_name"),
        row.getInt("report_year"),
        which(row),
        row.getInt("revision"),
        CaseState.valueOf(row.getString("state")),
        tier(row),
        row.getString("decided_by"),
        instant(row, "decided_at"),
        row.getString("notes"),
        new Original(
            row.getString("original_name"),
            row.getString("original_folder"),
            row.getString("original_sha256"),
            row.getLong("original_bytes")),
        instant(row, "received_at"));
  }

  static Event toEvent(ResultSet row, int number) throws SQLException {
    return new Event(
        row.getString("case_id"),
        instant(row, "at"),
        row.getString("what"),
        row.getString("who"),
        row.getString("detail"));
  }

  static Decision toDecision(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getString("case_id"),
        tier(row),
        Decision.Choice.valueOf(row.getString("choice")),
        row.getString("decided_by"),
        instant(row, "at"),
        row.getString("notes"),
        row.getString("via"));
  }
}
