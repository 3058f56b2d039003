package cn.baoshen.collection;

import java.math.BigDecimal;

/**
 * How far the open collection has come.
 *
 * @param expected all registered units
 * @param received those that handed in a report or have nothing to report
 * @param onTime those of them that did so by the end of their own last day
 * @param late those that did so later
 * @param missing those that did neither
 * @param zero those that have nothing to report; on time or late like the rest
 * @param rate on time of a hundred expected, with one decimal
 */
public record Progress(
    int expected, int received, int onTime, int late, int missing, int zero, BigDecimal rate) {}
