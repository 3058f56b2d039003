package cn.baoshen.console.cases;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one case. */
@Controller
class CaseController {
  private final CaseSheets sheets;

  CaseController(CaseSheets sheets) {
    this.sheets = sheets;
  }

  @GetMapping("/cases/{id}")
  ModelAndView one(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
    return sheets.page(id).addObject("done", done);
  }
}
