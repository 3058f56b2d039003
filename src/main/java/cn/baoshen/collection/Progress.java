package cn.baoshen.collection;

import java.math.BigDecimal;

/**
 * How far the open collection has come.
 *
 * @param expected all reports that units owe
 * @param received those that were handed in, or of which units have nothing to report
 * @param onTime those of them that were by the end of their own last day
 * @param late those that were later
 * @param missing those that are still to come
 * @param zero those of which there is nothing to report; on time or late like the rest
 * @param rate on time of a hundred expected, with one decimal
 */
public record Progress(
    int expected, int received, int onTime, int late, int missing, int zero, BigDecimal rate) {}
