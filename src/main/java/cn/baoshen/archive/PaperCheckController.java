package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.casebook.store.PaperCodes;
import cn.baoshen.model.Case;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says of a paper whether this house made it, and nothing else: neither what it says
 * nor whether there is such a case.
 */
@Controller
public class PaperCheckController {
  /** Where it is. */
  public static final String PATH = "/check";

  private static final String LATER = "later";
  private static final int LONGEST = 200;

  private final CaseBook cases;
  private final PaperCodes codes;
  private final IssuedPapers papers;
  private final HistoryChain chain;
  private final Guesses guesses;

  PaperCheckController(
      CaseBook cases, PaperCodes codes, IssuedPapers papers, HistoryChain chain, Guesses guesses) {
    this.guesses = guesses;
    this.cases = cases;
    this.codes = codes;
    this.papers = papers;
    this.chain = chain;
  }

  /**
   * Checks.
   *
   * @param code one of the two on the paper, or the SHA-256 of its file
   */
  @GetMapping(PATH)
  ModelAndView check(
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    String asked = id.strip();
    String shown = code.strip().toLowerCase(Locale.ROOT);
    boolean blank = asked.isEmpty() && shown.isEmpty();
    String answer = blank ? "none" : answer(asked, shown, request.getRemoteAddr());
    boolean later = answer.equals(LATER);
    return new ModelAndView("public/check", later ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK)
        .addObject("id", asked)
        .addObject("code", shown)
        .addObject("answer", answer);
  }

  private String answer(String id, String code, String address) {
    if (guesses.isTooMany(address)) {
      return LATER;
    }
    boolean genuine = isGenuine(id, code);
    if (!genuine) {
      guesses.wrong(address);
    }
    return genuine ? "genuine" : "unknown";
  }

  private boolean isGenuine(String id, String code) {
    return id.length() <= LONGEST
        && code.length() <= LONGEST
        && cases.find(id).filter(found -> isOf(found, code)).isPresent();
  }

  private boolean isOf(Case found, String code) {
    return codes.isOf(found, code) || papers.isOne(found, code) || isInHistory(found, code);
  }

  private boolean isInHistory(Case found, String hash) {
    return found.state().isFinal() && chain.has(found.id(), hash);
  }
}
