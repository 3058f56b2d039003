package cn.baoshen.console.units;

import cn.baoshen.model.Tier;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which units are asked for, in which order, and which page of them; what is empty is left open.
 *
 * @param find part of a code or a name
 * @param form id of the form
 * @param reviewer part of a reviewer's address
 * @param sort null for the registry's order
 */
record UnitFilter(
    String find,
    Stand state,
    Tier tier,
    String category,
    String form,
    Boolean late,
    String reviewer,
    Sort sort,
    Boolean down,
    Integer page) {
  UnitFilter {
    find = plain(find);
    category = plain(category);
    form = plain(form);
    reviewer = plain(reviewer);
    late = Boolean.TRUE.equals(late);
    down = Boolean.TRUE.equals(down);
    page = page == null ? 0 : Math.max(0, page);
  }

  /** What the list is put in order by. */
  enum Sort {
    CODE(Comparator.comparing(line -> line.unit().code())),
    NAME(Comparator.comparing(line -> line.unit().name())),
    STATE(
        Comparator.comparing(UnitLine::stand)
            .thenComparing(UnitLine::tier, Comparator.nullsFirst(Comparator.naturalOrder()))),
    FORM(Comparator.comparing(line -> line.which().form() + " " + line.which().key())),
    DUE(Comparator.comparing(UnitLine::due));

    private final Comparator<UnitLine> order;

    Sort(Comparator<UnitLine> order) {
      this.order = order;
    }
  }

  private static String plain(String text) {
    return text == null ? "" : text.strip();
  }

  boolean takes(UnitLine line) {
    return (state == null || line.isAt(state))
        && (tier == null || line.tier() == tier)
        && (category.isEmpty() || line.unit().category().equals(category))
        && (form.isEmpty() || line.which().form().equals(form))
        && (!late || line.isLate())
        && (find.isEmpty() || has(line.unit().code(), find) || has(line.unit().name(), find))
        && (reviewer.isEmpty()
            || line.unit().reviewers().values().stream().anyMatch(r -> has(r, reviewer)));
  }

  private static boolean has(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** The order asked for; null for the registry's. */
  @Nullable Comparator<UnitLine> order() {
    if (sort == null) {
      return null;
    }
    return down ? sort.order.reversed() : sort.order;
  }

  /** The address of another page of the same list. */
  public String onPage(int other) {
    return address(sort, down, other);
  }

  /** The address of this list in another order; asked for the present one, the other way round. */
  public String sortedBy(String name) {
    Sort other = Sort.valueOf(name);
    return address(other, other == sort && !down, 0);
  }

  /** {@code ascending}, {@code descending} or {@code none}, as a table's head says it. */
  public String direction(String name) {
    if (sort == null || !sort.name().equals(name)) {
      return "none";
    }
    return down ? "descending" : "ascending";
  }

  private String address(Sort by, boolean downwards, int number) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/units");
    add(address, "find", find);
    add(address, "state", Objects.toString(state, ""));
    add(address, "tier", Objects.toString(tier, ""));
    add(address, "category", category);
    add(address, "form", form);
    add(address, "late", late ? "true" : "");
    add(address, "reviewer", reviewer);
    add(address, "sort", Objects.toString(by, ""));
    add(address, "down", downwards ? "true" : "");
    add(address, "page", number == 0 ? "" : String.valueOf(number));
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
    }
  }
}
