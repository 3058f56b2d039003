package cn.baoshen.review.letter;

/** Whether mail that people send back is read by anybody. */
@FunctionalInterface
public interface ReplyReading {
  /** False when letters must not offer to be answered by reply. */
  boolean areRead();
}
