package cn.baoshen.model;

/**
 * What a rule asked a reason for, and the reason that the report gives; no finding, but the
 * reviewer reads both.
 *
 * @param rule id of the rule
 * @param message one Chinese sentence: what is out of the ordinary, with its figures
 * @param label Chinese label of the field that the reason stands in
 * @param reason the unit's own words
 */
public record Explained(String rule, String message, String label, String reason) {}
