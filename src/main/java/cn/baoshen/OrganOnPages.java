package cn.baoshen;

import cn.baoshen.model.organ.Organ;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The bureau's name, which every page shows. */
@ControllerAdvice
class OrganOnPages {
  private final Organ organ;

  OrganOnPages(Organ organ) {
    this.organ = organ;
  }

  @ModelAttribute("organ")
  Organ organ() {
    return organ;
  }
}
