package cn.baoshen.console.cases;

import cn.baoshen.console.listing.Choice;
import cn.baoshen.console.listing.Narrowed;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases are asked for, and in which order; what is null or empty is left open.
 *
 * @param unit code of a unit, or part of a name
 * @param form id of the form
 * @param category of the unit
 * @param rule id of a rule that found something
 * @param reviewer address of somebody who was asked
 * @param from first day on which it came in
 * @param until last day on which it came in
 * @param newest only each unit's newest revision of the year
 * @param oldest the oldest receipt first instead of the newest
 * @param after id of the case that the page before ended with
 * @param page which page it is, from 0
 */
record ListFilter(
    CaseState state,
    Tier tier,
    String unit,
    Integer year,
    String form,
    String category,
    String rule,
    String reviewer,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
    Boolean newest,
    Boolean oldest,
    String after,
    Integer page) {
  ListFilter {
    unit = plain(unit);
    form = plain(form);
    category = plain(category);
    rule = plain(rule);
    reviewer = plain(reviewer);
    newest = Boolean.TRUE.equals(newest);
    oldest = Boolean.TRUE.equals(oldest);
    after = plain(after);
    page = page == null || after.isEmpty() ? 0 : Math.max(0, page);
  }

  private static String plain(String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String asked(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * What the list is asked for.
   *
   * @param codes the units that are meant; null for all
   */
  Choice choice(@Nullable List<String> codes, int most) {
    return new Choice(
        state,
        tier,
        codes,
        year,
        asked(form),
        newest,
        oldest,
        asked(after),
        most,
        new Narrowed(asked(rule), asked(reviewer), from, until));
  }

  /** The same from another case on. */
  ListFilter from(String other) {
    return on(other, page + 1);
  }

  /** The page before this one, which begins there. */
  ListFilter before(String other) {
    return on(other, page - 1);
  }

  private ListFilter on(String after, int number) {
    return new ListFilter(
        state, tier, unit, year, form, category, rule, reviewer, from, until, newest, oldest, after,
        number);
  }

  /** The address of its first page. */
  public String start(String path) {
    return from("").address(path);
  }

  /** Its address, below a path. */
  public String address(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "state", state);
    add(address, "tier", tier);
    add(address, "unit", unit);
    add(address, "year", year);
    add(address, "form", form);
    add(address, "category", category);
    add(address, "rule", rule);
    add(address, "reviewer", reviewer);
    add(address, "from", from);
    add(address, "until", until);
    add(address, "newest", newest ? "true" : "");
    add(address, "oldest", oldest ? "true" : "");
    add(address, "after", after);
    add(address, "page", after.isEmpty() ? "" : page);
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, Object value) {
    String text = Objects.toString(value, "");
    if (!text.isEmpty()) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text));
    }
  }
}
