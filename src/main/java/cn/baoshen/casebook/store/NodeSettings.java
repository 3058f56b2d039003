package cn.baoshen.casebook.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What this node is called among those that share the work.
 *
 * @param node its name; unset means the machine's
 */
@ConfigurationProperties("baoshen")
public record NodeSettings(@Nullable String node) {
  /** The name made fit to stand in the name of a file. */
  public String name() {
    String name = node == null || node.isBlank() ? machine() : node.strip();
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }
}
