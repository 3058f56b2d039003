package cn.baoshen.spotcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator lays down before a draw.
 *
 * @param year whose reports are looked at
 * @param percent of all units, rounded up; null when a number is given
 * @param number how many are drawn; null when a rate is given
 * @param source where the seed will come from, which nobody can choose
 * @param seedDay when it will be known
 * @param own codes of the units of the bureau's own department
 */
public record Announcement(
    int year,
    @Nullable BigDecimal percent,
    @Nullable Integer number,
    String source,
    @Nullable LocalDate seedDay,
    List<Inspector> inspectors,
    Set<String> own) {}
