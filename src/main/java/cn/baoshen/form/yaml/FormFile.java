package cn.baoshen.form.yaml;

import cn.baoshen.form.Form;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A whole {@code form.yaml} as written; its entries are read one by one, so that each is named. */
record FormFile(
    String title,
    String years,
    Form.Identity identity,
    List<JsonNode> fields,
    List<JsonNode> sheets,
    Map<String, List<String>> aliases,
    Map<String, Object> parameters,
    List<JsonNode> derived,
    List<String> keyFigures,
    JsonNode rollUp,
    JsonNode key,
    @JsonAlias("owed-by") JsonNode owedBy,
    String instead,
    String opens,
    JsonNode due,
    List<String> expected) {
  FormFile {
    fields = orNone(fields);
    sheets = orNone(sheets);
    derived = orNone(derived);
    keyFigures = orNone(keyFigures);
    expected = orNone(expected);
    aliases = aliases == null ? Map.of() : aliases;
    parameters = parameters == null ? Map.of() : parameters;
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
