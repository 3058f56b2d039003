package cn.baoshen.form.book;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * An official workbook compiled to what {@code form.yaml} and {@code rules.yaml} would say.
 *
 * @param form the one
 * @param rules the other
 * @param places where in the workbook each field and each rule comes from, by its id
 * @param mistakes all that is wrong with it; a form is made of it only when there are none
 */
public record CompiledBook(
    ObjectNode form, ObjectNode rules, Map<String, String> places, List<BookMistake> mistakes) {
  public CompiledBook {
    places = Map.copyOf(places);
    mistakes = List.copyOf(mistakes);
  }

  public boolean isSound() {
    return mistakes.isEmpty();
  }
}
