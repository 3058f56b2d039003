package cn.baoshen.model;

/**
 * The file as the unit dropped it.
 *
 * @param name its raw name, data only: never used as a name of ours
 * @param folder the inbox folder it lay in, empty for the inbox itself
 * @param sha256 64 lower-case hex digits
 * @param bytes its size
 */
public record Original(String name, String folder, String sha256, long bytes) {
  /** The name under which its bytes are kept. */
  public String keptAs() {
    return keptAs(sha256);
  }

  /** The name under which bytes of this hash are kept. */
  public static String keptAs(String sha256) {
    return "originals/" + sha256.substring(0, 2) + "/" + sha256;
  }
}
