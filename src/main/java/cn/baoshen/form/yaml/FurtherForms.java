package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms that come and go while the service runs. */
public interface FurtherForms {
  /** For a house whose forms all lie in folders. */
  FurtherForms NONE =
      new FurtherForms() {
        @Override
        public Map<String, Form> inForce() {
          return Map.of();
        }

        @Override
        public Optional<Form> edition(String reference) {
          return Optional.empty();
        }
      };

  /** Those in force, by id; the same map while nothing changes. */
  Map<String, Form> inForce();

  /**
   * An edition that was in force once, for the reports that were made with it.
   *
   * @param reference as {@link Form#reference()} has it; an id alone means the newest
   */
  Optional<Form> edition(String reference);

  /** The last editions that were in force once and are not, the newest first. */
  default List<Form> retired() {
    return List.of();
  }
}
