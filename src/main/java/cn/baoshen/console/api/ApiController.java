package cn.baoshen.console.api;

import cn.baoshen.console.listing.CasePages;
import cn.baoshen.console.listing.Choice;
import cn.baoshen.console.overview.Overviews;
import cn.baoshen.model.CaseState;
import cn.baoshen.model.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What programs read; nothing here changes anything. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Baoshen")
class ApiController {
  private static final int MOST = 200;

  private final CasePages cases;
  private final CaseDetails details;
  private final UnitQueries units;
  private final Overviews overviews;

  ApiController(CasePages cases, CaseDetails details, UnitQueries units, Overviews overviews) {
    this.cases = cases;
    this.details = details;
    this.units = units;
    this.overviews = overviews;
  }

  @GetMapping("/cases")
  @Operation(summary = "Cases, newest receipt first; ask on with after = next of the page before")
  CasePage cases(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String tier,
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) Integer year,
      @RequestParam(required = false) String form,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
    return CasePage.of(
        cases.page(
            new Choice(
                word(CaseState.class, state),
                word(Tier.class, tier),
                unit == null ? null : List.of(unit),
                year,
                form,
                false,
                false,
                after,
                size)));
  }

  @GetMapping("/cases/{id}")
  @Operation(summary = "A case with its history, decisions and findings")
  CaseDetail one(@PathVariable String id) {
    return details.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/units")
  @Operation(summary = "The units of the registry and where each stands; pages count from 0")
  UnitPage units(
      @RequestParam(defaultValue = "0") @Min(0) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
    return units.page(page, size);
  }

  @GetMapping("/collection")
  @Operation(summary = "How far the open collection is")
  CollectionState collection() {
    return CollectionState.of(overviews.progress(), overviews.forms());
  }

  /** States and tiers are read in either case, as the outbox writes the one and the other. */
  private static <E extends Enum<E>> @Nullable E word(Class<E> words, String text) {
    try {
      return text == null ? null : Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }
}
