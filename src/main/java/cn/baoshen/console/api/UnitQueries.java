package cn.baoshen.console.api;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The units of the registry with their newest cases, two questions a page. */
class UnitQueries {
  private final JdbcClient jdbc;
  private final Units registry;
  private final OpenCollection collection;

  UnitQueries(JdbcClient jdbc, Units registry, OpenCollection collection) {
    this.jdbc = jdbc;
    this.registry = registry;
    this.collection = collection;
  }

  private record Newest(String id, String state, String tier) {
    static final Newest NONE = new Newest(null, null, null);
  }

  UnitPage page(int page, int size) {
    List<Unit> all = registry.all();
    List<Unit> some = all.stream().skip((long) page * size).limit(size).toList();
    Map<String, Newest> newest = newest(some.stream().map(Unit::code).toList());
    return new UnitPage(
        some.stream().map(u -> line(u, newest.getOrDefault(u.code(), Newest.NONE))).toList(),
        page,
        all.size());
  }

  private Map<String, Newest> newest(List<String> codes) {
    Map<String, Newest> newest = new HashMap<>();
    if (!codes.isEmpty()) {
      jdbc.sql(
              "select unit_code, id, state, tier from cases where unit_code in (:codes)"
                  + " and report_year = :year and newest")
          .param("codes", codes)
          .param("year", collection.year())
          .query(
              row -> {
                newest.put(
                    row.getString("unit_code"),
                    new Newest(row.getString("id"), row.getString("state"), row.getString("tier")));
              });
    }
    return newest;
  }

  private static UnitLine line(Unit unit, Newest newest) {
    return new UnitLine(
        unit.code(),
        unit.name(),
        unit.email(),
        unit.category(),
        unit.confidential(),
        newest.id(),
        newest.state(),
        newest.tier() == null ? null : newest.tier().toLowerCase(Locale.ROOT));
  }
}
