package cn.baoshen.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Places for uploads: so many in all, so many for one address, so many bytes together. */
class Places {
  private final WebSettings.Upload settings;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;
  private long bytes;

  Places(WebSettings.Upload settings) {
    this.settings = settings;
  }

  /** A place that is held until it is closed, or the reason why there is none. */
  class Place implements AutoCloseable {
    private final String address;
    private final long size;
    private final @Nullable HttpStatus refusal;

    private Place(String address, long size, @Nullable HttpStatus refusal) {
      this.address = address;
      this.size = size;
      this.refusal = refusal;
    }

    /** Null when the place is held. */
    @Nullable HttpStatus refusal() {
      return refusal;
    }

    @Override
    public void close() {
      if (refusal == null) {
        left(address, size);
      }
    }
  }

  /**
   * Takes a place.
   *
   * @param size the most bytes that may come
   */
  synchronized Place take(String address, long size) {
    HttpStatus refusal = refusal(address, size);
    if (refusal == null) {
      all++;
      bytes += size;
      taken.merge(address, 1, Integer::sum);
    }
    return new Place(address, size, refusal);
  }

  /** For who needs none. */
  Place none() {
    return new Place("", 0, null) {
      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }

  private @Nullable HttpStatus refusal(String address, long size) {
    if (taken.getOrDefault(address, 0) >= settings.perAddress()) {
      return HttpStatus.TOO_MANY_REQUESTS;
    }
    boolean full = all >= settings.atOnce() || bytes + size > settings.total().toBytes();
    return full ? HttpStatus.SERVICE_UNAVAILABLE : null;
  }

  private synchronized void left(String address, long size) {
    all--;
    bytes -= size;
    taken.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
