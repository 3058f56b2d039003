package cn.baoshen.intake.value;

/**
 * What a file says that declares that there is nothing to report (零报告).
 *
 * @param reason why; empty when none is given
 * @param identity whose declaration it says it is
 */
public record ZeroReport(String reason, Identity identity) {}
