package cn.baoshen.console.cases;

import cn.baoshen.casebook.Act;
import cn.baoshen.model.Case;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What an administrator sees after an act: the page again, and beside the form why not. */
class CaseAnswers {
  private final CaseSheets sheets;

  CaseAnswers(CaseSheets sheets) {
    this.sheets = sheets;
  }

  Case subject(String id) {
    return sheets.subject(id);
  }

  ModelAndView of(String id, String form, Act act) {
    return act.isDone()
        ? new ModelAndView("redirect:/cases/{id}?done=" + form)
        : refused(id, form, act.why().key());
  }

  private ModelAndView refused(String id, String form, String trouble) {
    ModelAndView page = sheets.page(id);
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("trouble", trouble).addObject("form", form);
  }
}
