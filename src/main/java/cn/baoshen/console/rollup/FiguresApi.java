package cn.baoshen.console.rollup;

import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.rollup.Figures;
import cn.baoshen.rollup.RollUps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The figures of the last roll-up for programs. */
@RestController
@Tag(name = "Baoshen")
class FiguresApi {
  private final RollUps rollUps;
  private final OpenCollection collection;

  FiguresApi(RollUps rollUps, OpenCollection collection) {
    this.rollUps = rollUps;
    this.collection = collection;
  }

  @GetMapping(path = "/api/figures", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Timeliness and quality of a form's reports, as the last roll-up counted")
  Figures figures(
      @RequestParam(defaultValue = "") String form,
      @RequestParam(required = false) @Nullable Integer year) {
    String asked = form.isEmpty() ? rollUps.all().get(0).form() : form;
    return Optional.ofNullable(year)
        .or(() -> Optional.of(collection.year()))
        .flatMap(of -> rollUps.figures(asked, of))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
