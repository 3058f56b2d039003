package cn.baoshen.form.yaml;

import cn.baoshen.form.Derived;
import cn.baoshen.form.Origins;
import cn.baoshen.form.RollUp;
import cn.baoshen.form.file.YamlFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a {@code form.yaml} says of the roll-up: its key figures where it says nothing. */
final class RollUpReader {
  private static final String NAME = "rollUp";

  private final YamlFile file;
  private final Origins origins;
  private final FormFile written;

  RollUpReader(YamlFile file, Origins origins, FormFile written) {
    this.file = file;
    this.origins = origins;
    this.written = written;
  }

  /** The section as written; its columns are read one by one. */
  record Entry(
      @Nullable List<JsonNode> columns,
      RollUp.@Nullable Groups groups,
      @Nullable String score,
      @Nullable String grade,
      @Nullable List<String> compared,
      @Nullable List<JsonNode> outliers) {}

  RollUp read() {
    JsonNode node = written.rollUp();
    Entry entry = node == null ? null : file.as(node, Entry.class, NAME).value();
    if (entry == null) {
      return RollUp.of(written.keyFigures());
    }
    List<RollUp.Column> columns =
        entry.columns() == null
            ? RollUp.of(written.keyFigures()).columns()
            : entry.columns().stream().map(this::column).filter(Objects::nonNull).toList();
    return new RollUp(
        columns,
        groups(entry.groups()),
        entry.score(),
        entry.grade(),
        entry.compared() == null ? written.keyFigures() : entry.compared(),
        outliers(entry.outliers()));
  }

  private List<Derived> outliers(@Nullable List<JsonNode> nodes) {
    return nodes == null
        ? List.of()
        : nodes.stream()
            .map(this::column)
            .map(column -> column == null ? null : column.own())
            .filter(Objects::nonNull)
            .toList();
  }

  private RollUp.@Nullable Groups groups(RollUp.@Nullable Groups groups) {
    boolean whole = groups == null || (groups.table() != null && groups.by() != null);
    file.mistakes().require(whole, origins.of(NAME), NAME, "missing", "table, by");
    return whole ? groups : null;
  }

  private RollUp.@Nullable Column column(JsonNode node) {
    if (node.isTextual()) {
      return new RollUp.Column(node.asText(), null);
    }
    Derived own = file.as(node, Derived.class, NAME).value();
    boolean whole = own != null && own.label() != null && own.type() != null && own.value() != null;
    file.mistakes().require(whole, file.at(node), NAME, "missing", "label, type, value");
    if (own == null || !whole) {
      return null;
    }
    origins.put(NAME + "/" + own.label(), file.at(node, "value"));
    return new RollUp.Column(
        own.label(), new Derived(own.label(), own.label(), own.type(), own.value()));
  }
}
