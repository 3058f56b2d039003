package cn.baoshen.console.spotcheck;

import cn.baoshen.rendering.pdf.PdfRenderer;
import cn.baoshen.rendering.words.RecordSheet;
import cn.baoshen.spotcheck.Announcement;
import cn.baoshen.spotcheck.Inspector;
import cn.baoshen.spotcheck.SpotCheck;
import cn.baoshen.spotcheck.SpotChecks;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Spot checks: announced with their roster, drawn by a seed, and what was found, unit by unit. */
@Controller
class SpotCheckController {
  private static final String PAGE = "/spot-checks";

  private final SpotChecks checks;
  private final PdfRenderer renderer;

  SpotCheckController(SpotChecks checks, PdfRenderer renderer) {
    this.checks = checks;
    this.renderer = renderer;
  }

  @GetMapping(PAGE)
  ModelAndView page() {
    return new ModelAndView("console/spot-checks")
        .addObject("all", checks.all())
        .addObject("checks", checks);
  }

  @PostMapping(PAGE)
  ModelAndView announce(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable BigDecimal percent,
      @RequestParam(required = false) @Nullable Integer number,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate seedDay,
      @RequestParam(defaultValue = "") String inspectors,
      @RequestParam(defaultValue = "") String own,
      Principal who) {
    Announcement wish =
        new Announcement(
            year == null ? checks.years().get(0) : year,
            percent,
            number,
            source.strip(),
            seedDay,
            Inspector.of(inspectors),
            codes(own));
    return answer(checks.announce(wish, who.getName()), "");
  }

  private static Set<String> codes(String text) {
    return Arrays.stream(text.split("[\\s,，、;；]+"))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
  }

  private ModelAndView answer(@Nullable String trouble, String place) {
    if (trouble == null) {
      return new ModelAndView("redirect:" + PAGE + place);
    }
    ModelAndView page = page().addObject("trouble", trouble);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  @PostMapping(PAGE + "/{id}/draw")
  ModelAndView draw(
      @PathVariable long id, @RequestParam(defaultValue = "") String seed, Principal who) {
    check(id);
    return answer(checks.draw(id, seed, who.getName()), "#check-" + id);
  }

  @PostMapping(PAGE + "/{id}/annul")
  ModelAndView annul(
      @PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal who) {
    check(id);
    return answer(checks.annul(id, reason, who.getName()), "#check-" + id);
  }

  @PostMapping(PAGE + "/{id}/{code}/result")
  ModelAndView result(
      @PathVariable long id,
      @PathVariable String code,
      @RequestParam SpotCheck.Outcome outcome,
      @RequestParam(defaultValue = "") String findings,
      Principal who) {
    unit(check(id), code);
    return answer(checks.found(id, code, outcome, findings, who.getName()), "#check-" + id);
  }

  @GetMapping(PAGE + "/{id}/{code}/record.pdf")
  ResponseEntity<byte[]> record(@PathVariable long id, @PathVariable String code) {
    SpotCheck check = check(id);
    SpotCheck.DrawnUnit unit = unit(check, code);
    byte[] pdf =
        renderer.recordSheet(
            new RecordSheet(
                check.year(),
                check.id() + "-" + unit.place(),
                unit.code(),
                unit.name(),
                unit.first(),
                unit.second(),
                String.valueOf(check.seed()),
                unit.hash(),
                check.drawnAt() == null ? check.announcedAt() : check.drawnAt()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(code + "-record.pdf").build().toString())
        .body(pdf);
  }

  private SpotCheck check(long id) {
    return checks.find(id).orElseThrow(SpotCheckController::absent);
  }

  private static SpotCheck.DrawnUnit unit(SpotCheck check, String code) {
    return check.units().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow(SpotCheckController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
