package cn.baoshen.console;

import cn.baoshen.model.Sha256;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * A part of a page that asks for itself again every few seconds and is drawn again only when what
 * it shows has changed.
 *
 * <p>The part carries the mark of what it shows and asks with it in the parameter {@code seen};
 * {@code fragments :: live} in {@code console/layout.html} writes the attributes for that.
 */
public final class LiveFragment {
  private static final int MARK = 16;

  private LiveFragment() {}

  /** The mark of what a part shows: a value whose text tells all of it, such as a record. */
  public static String mark(Object shown) {
    return Sha256.of(shown.toString()).substring(0, MARK);
  }

  /**
   * The part, or an empty answer when the page shows the same already.
   *
   * @param view template and fragment, such as {@code console/overview :: live}
   * @param name under which the template finds what is shown
   * @param seen the mark of what the page shows
   */
  public static Object part(String view, String name, Object shown, String seen) {
    if (mark(shown).equals(seen)) {
      return ResponseEntity.noContent().build();
    }
    return new ModelAndView(view).addObject(name, shown).addObject("mark", mark(shown));
  }
}
