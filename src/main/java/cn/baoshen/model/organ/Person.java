package cn.baoshen.model.organ;

/**
 * Somebody whom papers and pages name.
 *
 * @param title what they are in their office (职务); may be empty
 */
public record Person(String name, String title) {
  /** The name, and behind it the title when there is one. */
  public String said() {
    return title.isEmpty() ? name : name + " " + title;
  }
}
