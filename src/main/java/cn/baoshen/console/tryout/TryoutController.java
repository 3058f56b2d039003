package cn.baoshen.console.tryout;

import cn.baoshen.console.Causes;
import cn.baoshen.console.tryout.Tryouts.BusyException;
import cn.baoshen.console.tryout.Tryouts.TooLargeException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where anybody may see what the rules say of a file, before handing it in. */
@Controller
class TryoutController {
  static final String ADDRESS = "/tryout";
  private static final String VIEW = "console/tryout";

  private static final Logger LOG = LoggerFactory.getLogger(TryoutController.class);

  private final Tryouts tryouts;
  private final Causes causes;

  TryoutController(Tryouts tryouts, Causes causes) {
    this.tryouts = tryouts;
    this.causes = causes;
  }

  @GetMapping(ADDRESS)
  String page() {
    return VIEW;
  }

  @PostMapping(ADDRESS)
  String tryOut(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      model.addAttribute("result", tryouts.of(request));
      return VIEW;
    } catch (BusyException e) {
      return trouble(model, response, HttpStatus.SERVICE_UNAVAILABLE, "busy");
    } catch (TooLargeException e) {
      return trouble(model, response, HttpStatus.PAYLOAD_TOO_LARGE, "large");
    } catch (ServletException noUpload) {
      return trouble(model, response, HttpStatus.BAD_REQUEST, "none");
    } catch (RuntimeException ours) {
      LOG.error("a file could not be tried out", ours);
      model.addAttribute("cause", causes.of(ours.toString()));
      return trouble(model, response, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
    }
  }

  private static String trouble(
      Model model, HttpServletResponse response, HttpStatus status, String trouble) {
    response.setStatus(status.value());
    model.addAttribute("trouble", trouble);
    return VIEW;
  }
}
