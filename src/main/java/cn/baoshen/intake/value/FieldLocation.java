package cn.baoshen.intake.value;

/**
 * One spot of a document.
 *
 * @param field field id, or the path of a group or an unknown key
 * @param label what a person calls it
 * @param pointer JSON Pointer
 */
public record FieldLocation(String field, String label, String pointer) {
  /** The spot of a key below this one, whose label is still its id. */
  public FieldLocation child(String key) {
    String id = field.isEmpty() ? key : field + "." + key;
    return new FieldLocation(id, id, pointer(key));
  }

  /** JSON Pointer of a key below this spot (RFC 6901). */
  public String pointer(String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  public FieldLocation labelled(String words) {
    return new FieldLocation(field, words, pointer);
  }
}
