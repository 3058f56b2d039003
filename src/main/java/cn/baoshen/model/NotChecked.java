package cn.baoshen.model;

/**
 * A rule that could not run, which is not the same as one that passed.
 *
 * @param rule id of the rule
 * @param because one Chinese sentence naming the labels that are not filled, or 不适用
 */
public record NotChecked(String rule, String because) {}
