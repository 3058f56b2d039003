package cn.baoshen.model;

import org.jspecify.annotations.Nullable;

/**
 * One figure that the house computes, beside what the unit stated, if the unit states it at all.
 *
 * @param id path of the stated value it stands beside, such as {@code evaluation.funds.rate}, or a
 *     name of its own
 * @param label Chinese label that people see
 * @param stated what the report says, as shown to people; null when nothing is stated
 * @param computed what the house computed, as shown to people; null when it does not apply
 */
public record ComputedFigure(
    String id, String label, @Nullable String stated, @Nullable String computed) {}
