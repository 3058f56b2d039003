package cn.baoshen.help;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages that tell units and reviewers what to do; open to anybody. */
@Controller
class HelpController {
  private final Map<String, Manual> manuals = new LinkedHashMap<>();

  HelpController() {
    Arrays.stream(Manual.Kind.values()).forEach(kind -> manuals.put(kind.path(), Manual.of(kind)));
  }

  @GetMapping("/help")
  String list(Model model) {
    model.addAttribute("manuals", manuals);
    return "help/list";
  }

  @GetMapping("/help/{name}")
  String manual(@PathVariable String name, Model model) {
    model.addAttribute(
        "manual",
        Optional.ofNullable(manuals.get(name))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "help/manual";
  }
}
