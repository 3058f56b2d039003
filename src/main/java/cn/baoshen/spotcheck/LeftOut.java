package cn.baoshen.spotcheck;

/**
 * A unit that cannot be drawn.
 *
 * @param reason key of its words, after {@code spot.left-out.}
 * @param detail what they speak of; may be empty
 */
public record LeftOut(String code, String reason, String detail) {}
