package cn.baoshen.intake.inbox;

import static java.util.Objects.requireNonNull;

import cn.baoshen.fault.OtherMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * A file as it looks at one moment; links are not followed.
 *
 * @param regular false for a link, a pipe, a socket or a device
 * @param size bytes
 * @param modified time of the last change of its content
 * @param changed time of the last change of its entry: a rename moves it, too
 * @param key what the file system calls it
 */
public record Snapshot(
    boolean regular, boolean folder, long size, FileTime modified, FileTime changed, String key) {
  public static Snapshot of(Path path) throws IOException {
    Map<String, Object> seen =
        Files.readAttributes(
            path,
            "unix:isRegularFile,isDirectory,size,lastModifiedTime,ctime,fileKey",
            LinkOption.NOFOLLOW_LINKS);
    return new Snapshot(
        (Boolean) of(seen, "isRegularFile"),
        (Boolean) of(seen, "isDirectory"),
        (Long) of(seen, "size"),
        (FileTime) of(seen, "lastModifiedTime"),
        (FileTime) of(seen, "ctime"),
        OtherMachine.number(String.valueOf(seen.get("fileKey"))));
  }

  private static Object of(Map<String, Object> seen, String attribute) {
    return requireNonNull(seen.get(attribute), attribute);
  }

  /**
   * Size and time of change in one: a rewritten file has another one. What the file system calls it
   * is another thing on each machine that has the share; whether the content is the same is asked
   * where it matters.
   */
  public String fingerprint() {
    return size + "|" + modified;
  }

  /** True when the entry was renamed after the last write. */
  boolean isRenamed() {
    return changed.compareTo(modified) > 0;
  }
}
