package cn.baoshen.console.keeping;

import cn.baoshen.casebook.chain.DailySeals;
import cn.baoshen.console.LiveFragment;
import cn.baoshen.integrity.IntegrityLook;
import cn.baoshen.integrity.Looks;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether everything that is kept is as it was written, and the order to look. */
@Controller
class KeepingController {
  private static final int SHOWN = 10;

  private final IntegrityLook look;
  private final Looks looks;
  private final DailySeals seals;

  KeepingController(IntegrityLook look, Looks looks, DailySeals seals) {
    this.look = look;
    this.looks = looks;
    this.seals = seals;
  }

  @GetMapping("/keeping")
  Object page() {
    return LiveFragment.part("console/keeping", "board", board(), "");
  }

  @GetMapping("/keeping/live")
  Object live(@RequestParam String seen) {
    return LiveFragment.part("console/keeping :: live", "board", board(), seen);
  }

  private IntegrityBoard board() {
    Looks.Look last = looks.last().orElse(null);
    return new IntegrityBoard(
        look.isRunning(),
        last,
        last == null ? List.of() : looks.found(last.id()),
        looks.newest(SHOWN),
        seals.last().orElse(null));
  }

  @PostMapping("/keeping/verify")
  String verify(Principal who) {
    look.start(who.getName());
    return "redirect:/keeping";
  }
}
