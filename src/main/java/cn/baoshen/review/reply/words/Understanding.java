package cn.baoshen.review.reply.words;

import org.jspecify.annotations.Nullable;

/**
 * What the new words of a reply say.
 *
 * @param notes what a person is to revise, or wrote beside an approval; may be empty
 * @param because key of the reason in {@code text/reply.properties} under {@code unclear.}, when
 *     the meaning is {@link Meaning#UNCLEAR}; null otherwise
 */
public record Understanding(Meaning meaning, String notes, @Nullable String because) {
  /** The ways a reply can be understood; in doubt it is unclear. */
  public enum Meaning {
    APPROVE,
    RETURN,
    /** A return that does not say what to revise. */
    NOTES_WANTED,
    /** An earlier answer is taken back. */
    WITHDRAW,
    UNCLEAR
  }
}
