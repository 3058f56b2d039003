package cn.baoshen.form.yaml;

import cn.baoshen.form.Aliases;
import cn.baoshen.form.Derived;
import cn.baoshen.form.Field;
import cn.baoshen.form.Form;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origins;
import cn.baoshen.form.Rule;
import cn.baoshen.form.Sheet;
import cn.baoshen.form.ValidYears;
import cn.baoshen.form.check.FormCheck;
import cn.baoshen.form.file.Bound;
import cn.baoshen.form.file.YamlFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder of text, read into a form and checked; all that is wrong is noted. */
final class FormReader {
  private static final Form.Identity NO_IDENTITY = new Form.Identity(null, null, null);

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?");

  private final FormFolder folder;
  private final FormMistakes mistakes;
  private final YamlFile file;
  private final Origins origins;

  FormReader(FormFolder folder, FormMistakes mistakes) {
    this.folder = folder;
    this.mistakes = mistakes;
    this.file = new YamlFile(folder.formName(), folder.form(), mistakes);
    this.origins = new Origins(file.whole());
  }

  /** The form, as far as it can be read; null when nothing can be made of it. */
  @Nullable Form read() {
    JsonNode tree = file.tree();
    Bound<FormFile> bound = tree == null ? null : file.as(tree, FormFile.class, "");
    if (tree == null || bound == null || bound.value() == null) {
      folder.rules(Map.of(), origins, mistakes);
      return null;
    }
    Form form = form(tree, bound, bound.value());
    new FormCheck(form, mistakes).run();
    return form;
  }

  private Form form(JsonNode tree, Bound<FormFile> bound, FormFile written) {
    requirePresent(bound, "title", written.title());
    requirePresent(bound, "identity", written.identity());
    requirePresent(bound, "sheets", written.sheets().isEmpty() ? null : written.sheets());
    tree.properties().forEach(e -> origins.put(e.getKey(), file.at(tree, e.getKey())));
    JsonNode figures = tree.path("parameters");
    figures.fieldNames().forEachRemaining(n -> origins.put("parameters/" + n, file.at(figures, n)));
    FieldReader reader = new FieldReader(file, origins);
    Map<String, Field> fields = reader.fields(tree.path("fields"));
    Map<String, Object> parameters = parameters(written);
    return new Form(
        folder.id(),
        Objects.requireNonNullElse(written.title(), folder.id()),
        fields,
        sheets(tree, fields, parameters),
        Aliases.of(written.aliases()),
        parameters,
        derived(tree, reader.figures()),
        written.keyFigures(),
        rules(parameters),
        folder.location(),
        Objects.requireNonNullElse(written.identity(), NO_IDENTITY),
        years(written),
        new TermsReader(file, origins, written, fields).read(),
        new RollUpReader(file, origins, written).read(),
        origins,
        folder.book());
  }

  private ValidYears years(FormFile written) {
    try {
      return ValidYears.of(written.years());
    } catch (IllegalArgumentException e) {
      mistakes.add(origins.of("years"), "years", "bad-years", written.years());
      return ValidYears.ALL;
    }
  }

  private void requirePresent(Bound<FormFile> bound, String key, @Nullable Object value) {
    mistakes.require(!bound.lacks(key, value), file.whole(), "", "missing", key);
  }

  private List<Sheet> sheets(
      JsonNode tree, Map<String, Field> fields, Map<String, Object> parameters) {
    List<Sheet> sheets = new ArrayList<>();
    for (JsonNode node : items(tree.path("sheets"))) {
      new SheetReader(file, origins, fields, parameters, node).read().ifPresent(sheets::add);
    }
    return sheets;
  }

  /** The items of a list; none of what is no list, which was noted. */
  static List<JsonNode> items(JsonNode list) {
    return list.isArray() ? list.valueStream().toList() : List.of();
  }

  private List<Derived> derived(JsonNode tree, List<Derived> ofMatrices) {
    return Stream.concat(
            ofMatrices.stream(),
            items(tree.path("derived")).stream().map(this::derived).filter(Objects::nonNull))
        .toList();
  }

  /** One that lacks something is left out; its name is known all the same. */
  private @Nullable Derived derived(JsonNode node) {
    String id = node.path("id").asText();
    Bound<Derived> bound = file.as(node, Derived.class, id);
    Derived value = bound.value();
    if (value == null) {
      return null;
    }
    origins.put("derived/" + id, file.at(node));
    origins.put("derived/" + id + "/value", file.at(node, "value"));
    boolean whole = bound.faulty().isEmpty();
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("id", value.id());
    wanted.put("label", value.label());
    wanted.put("type", value.type());
    wanted.put("value", value.value());
    for (Map.Entry<String, Object> key : wanted.entrySet()) {
      mistakes.require(
          !bound.lacks(key.getKey(), key.getValue()), file.at(node), id, "missing", key.getKey());
      whole &= key.getValue() != null;
    }
    if (!whole) {
      mistakes.unsure(id);
    }
    return whole ? value : null;
  }

  private List<Rule> rules(Map<String, Object> parameters) {
    return folder.rules(parameters, origins, mistakes);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> parameters(FormFile written) {
    Map<String, Object> all =
        new LinkedHashMap<>((Map<String, Object>) exact(written.parameters()));
    all.replaceAll(this::narrowed);
    return Collections.unmodifiableMap(all);
  }

  /** A number in wide digits is told once, and meant as one. */
  private Object narrowed(String name, Object value) {
    String narrow =
        value instanceof String text ? Normalizer.normalize(text, Normalizer.Form.NFKC) : "";
    if (narrow.equals(value) || !NUMBER.matcher(narrow).matches()) {
      return value;
    }
    mistakes.add(origins.of("parameters/" + name), name, "parameter-wide", value);
    return new BigDecimal(narrow);
  }

  /** Numbers become BigDecimal, so that every user of a parameter reads one type. */
  private static Object exact(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put((String) key, exact(each)));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(FormReader::exact).toList();
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }
}
