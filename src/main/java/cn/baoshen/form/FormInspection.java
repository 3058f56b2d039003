package cn.baoshen.form;

/** A further look at a form before it is used, by a station that will use it. */
@FunctionalInterface
public interface FormInspection {
  /**
   * Notes what is wrong for this station.
   *
   * @param form as far as it could be read
   * @param mistakes what was found so far; what comes of it is not to be said again
   */
  void inspect(Form form, FormMistakes mistakes);
}
