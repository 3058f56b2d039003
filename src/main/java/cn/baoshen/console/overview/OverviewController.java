package cn.baoshen.console.overview;

import cn.baoshen.console.Live;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page of the console. */
@Controller
class OverviewController {
  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  @GetMapping("/")
  Object page() {
    return Live.part("console/overview", "overview", overviews.now(), "");
  }

  @GetMapping("/overview/live")
  Object live(@RequestParam String seen) {
    return Live.part("console/overview :: live", "overview", overviews.now(), seen);
  }

  @GetMapping("/overview/curve")
  @ResponseBody
  Curve curve() {
    return overviews.curve();
  }
}
