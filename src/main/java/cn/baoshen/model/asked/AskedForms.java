package cn.baoshen.model.asked;

import java.util.List;
import java.util.Optional;

/** The forms of the open collection. */
public interface AskedForms {
  /** All of them; the collection's first form first. */
  List<AskedForm> all();

  /** The title of a form, also of one that is asked for no longer; its id when nothing is known. */
  String title(String form);

  /** The form that every unit owes when nobody says otherwise, and whose cases have short ids. */
  default AskedForm first() {
    return all().get(0);
  }

  default boolean isFirst(String form) {
    return first().id().equals(form);
  }

  default Optional<AskedForm> byId(String form) {
    return all().stream().filter(asked -> asked.id().equals(form)).findFirst();
  }

  /**
   * The key that is meant by what somebody wrote of a form.
   *
   * @return empty when it cannot be one
   */
  default Optional<String> key(String form, String written) {
    return Optional.of(written.strip()).filter(key -> !key.isEmpty());
  }

  /** True of a form that there is or was, whether or not it is asked for now. */
  default boolean isKnown(String form) {
    return byId(form).isPresent();
  }

  /** What people call this report: the form's title, and the key in brackets. */
  default String name(ReportKey which) {
    return which.named(title(which.form()));
  }
}
