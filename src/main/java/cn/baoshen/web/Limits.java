package cn.baoshen.web;

import java.time.Duration;

/**
 * How long the other end of a connection may take.
 *
 * @param head with what it asks for
 * @param patience with a body or an answer, however small
 * @param slowest bytes that earn it a second more
 */
record Limits(Duration head, Duration patience, long slowest) {
  static Limits of(WebSettings settings) {
    return new Limits(settings.head(), settings.patience(), settings.slowest().toBytes());
  }

  Duration moving(long bytes) {
    return patience.plusSeconds(bytes / slowest);
  }

  /** When the service ends nobody is waited for longer than this. */
  Limits hurried(Duration most) {
    return new Limits(shorter(head, most), shorter(patience, most), Long.MAX_VALUE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
