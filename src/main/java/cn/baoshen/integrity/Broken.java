package cn.baoshen.integrity;

/**
 * Something that is not as it was written.
 *
 * @param kind key of its words, after {@code integrity.} in {@code text/integrity.properties}
 * @param subject the entry, the file or the bag
 */
public record Broken(String kind, String subject) {}
