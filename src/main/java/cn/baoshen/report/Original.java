package cn.baoshen.report;

/**
 * The file as the unit dropped it.
 *
 * @param name its raw name, data only: never used as a name of ours
 * @param folder the inbox folder it lay in, empty for the inbox itself
 * @param sha256 64 lower-case hex digits
 * @param bytes its size
 */
public record Original(String name, String folder, String sha256, long bytes) {}
