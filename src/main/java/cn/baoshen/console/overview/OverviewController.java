package cn.baoshen.console.overview;

import cn.baoshen.console.LiveFragment;
import cn.baoshen.console.watch.Stuck;
import cn.baoshen.console.watch.StuckCases;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page of the console. */
@Controller
class OverviewController {
  private final Overviews overviews;
  private final StuckCases stuck;
  private final FirstSteps steps;

  OverviewController(Overviews overviews, StuckCases stuck, FirstSteps steps) {
    this.overviews = overviews;
    this.stuck = stuck;
    this.steps = steps;
  }

  @GetMapping("/")
  Object page(Model model) {
    List<Stuck> found = stuck.now();
    model.addAttribute("stuck", found).addAttribute("stuckMark", LiveFragment.mark(found));
    model.addAttribute("curve", overviews.curve().table());
    model.addAttribute("lacking", steps.lacking());
    return LiveFragment.part("console/overview", "overview", overviews.now(), "");
  }

  @GetMapping("/overview/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part("console/overview :: live", "overview", overviews.now(), seen);
  }

  @GetMapping("/overview/stuck")
  Object stuck(@RequestParam String seen, Model model) {
    List<Stuck> found = stuck.now();
    model.addAttribute("stuckMark", LiveFragment.mark(found));
    return LiveFragment.part("console/overview :: stuck", "stuck", found, seen);
  }

  @GetMapping("/overview/curve")
  @ResponseBody
  Curve curve() {
    return overviews.curve();
  }
}
