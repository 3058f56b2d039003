package cn.baoshen.casebook.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders of the service.
 *
 * @param home holds the other four unless they are named
 * @param state database, queue and kept files; created when absent
 */
@ConfigurationProperties("baoshen")
public record Folders(
    @DefaultValue(".") Path home, Path inbox, Path outbox, Path routes, Path state) {
  public Folders {
    home = home.toAbsolutePath().normalize();
    inbox = or(inbox, home.resolve("inbox"));
    outbox = or(outbox, home.resolve("outbox"));
    routes = or(routes, home.resolve("routes"));
    state = or(state, home.resolve("var"));
  }

  private static Path or(Path named, Path otherwise) {
    return (named == null ? otherwise : named).toAbsolutePath().normalize();
  }
}
