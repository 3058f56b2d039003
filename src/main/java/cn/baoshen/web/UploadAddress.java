package cn.baoshen.web;

/**
 * An address that takes files; every other takes a small form at most.
 *
 * @param path the whole path, as {@code /tryout}
 */
public record UploadAddress(String path) {}
