package cn.baoshen.console.overview;

import cn.baoshen.model.Severity;

/**
 * A rule that spoke, and of how many cases.
 *
 * @param title what the rule demands, in words; its id where no form in force has it
 * @param cases of how many cases it spoke
 * @param times how often in all
 */
record FrequentFinding(String rule, Severity severity, String title, int cases, int times) {}
