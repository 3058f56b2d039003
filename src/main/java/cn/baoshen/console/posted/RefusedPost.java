package cn.baoshen.console.posted;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What was sent by a form and cannot be taken; it is answered with the page of the form, a sentence
 * that says why, and what was typed.
 */
public final class RefusedPost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient HttpStatus status;
  private final transient Trouble trouble;
  private final transient @Nullable String page;

  private RefusedPost(HttpStatus status, Trouble trouble, @Nullable String page) {
    super(trouble.key(), null, false, false);
    this.status = status;
    this.trouble = trouble;
    this.page = page;
  }

  /** Nothing was filled in there. */
  public static RefusedPost missing(String field) {
    return new RefusedPost(HttpStatus.BAD_REQUEST, Trouble.missing(field), null);
  }

  /** More was filled in than is kept. */
  public static RefusedPost tooLong(String field, int most) {
    return new RefusedPost(HttpStatus.BAD_REQUEST, Trouble.tooLong(field, most), null);
  }

  /** It cannot be done, for a reason of its own. */
  public static RefusedPost because(HttpStatus status, String key) {
    return new RefusedPost(status, new Trouble(key, "", ""), null);
  }

  /** The same on a page that the form's address does not tell. */
  public RefusedPost on(String address) {
    return new RefusedPost(status, trouble, address);
  }

  HttpStatus status() {
    return status;
  }

  Trouble trouble() {
    return trouble;
  }

  @Nullable String page() {
    return page;
  }
}
