package cn.baoshen.network;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the service. */
public class Hosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean any;
  private final Set<String> named;

  /**
   * @param named none means any
   * @param publicUrl base of the links in letters; may be null
   */
  public Hosts(List<String> named, @Nullable String publicUrl) {
    this.any = named.isEmpty();
    this.named =
        Stream.concat(named.stream(), Stream.ofNullable(host(publicUrl)))
            .map(Hosts::plain)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String host(@Nullable String url) {
    return url == null ? null : URI.create(url).getHost();
  }

  /** True when the service answers under this name. */
  public boolean isOurs(String host) {
    return any || isKnown(host);
  }

  /** True for a name of this machine and for those that a setting gives it. */
  public boolean isKnown(String host) {
    String name = plain(host);
    return LOOPBACK.contains(name) || named.contains(name);
  }

  /** True for an address in figures, which no stranger's name server can lead here. */
  public static boolean isAddress(String host) {
    String name = plain(host);
    return name.matches("\\[[0-9a-f:.%]+]|\\d+(\\.\\d+){3}");
  }

  /** The name of a Host header: without port, capitals and the dot at its end. */
  private static String plain(String host) {
    String name = Objects.toString(host, "").strip().toLowerCase(Locale.ROOT);
    String bare = name.replaceFirst(":\\d*$", "");
    return (name.endsWith("]") ? name : bare).replaceFirst("\\.$", "");
  }
}
