package cn.baoshen.mailbox;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The letters of one inbox, the service's own, that were not read yet. */
final class Unread {
  private static final int MOST = 5_000;

  private final long mostBytes;
  private final Map<Long, Long> sizes = new ConcurrentHashMap<>();
  private volatile String address = "";

  Unread(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Whose inbox it is; whoever reads it says so of each letter. */
  void of(String reader) {
    address = reader.toLowerCase(Locale.ROOT);
  }

  /** Empty while nobody reads. */
  String address() {
    return address;
  }

  void came(String to, long uid, long bytes) {
    if (address.equalsIgnoreCase(to)) {
      sizes.put(uid, bytes);
    }
  }

  void isRead(long uid) {
    sizes.remove(uid);
  }

  boolean has(long uid) {
    return sizes.containsKey(uid);
  }

  int count() {
    return sizes.size();
  }

  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** False when a letter to this person has to wait outside. */
  boolean hasRoomFor(String to) {
    return !address.equalsIgnoreCase(to) || count() < MOST && bytes() < mostBytes;
  }
}
