package cn.baoshen.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The newcomer's mail program: who got which letters, without setting anything up. */
@Controller
@Conditional(NoMailHost.class)
class MailboxController {
  private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** Letters on one page. */
  private static final int LETTERS = 40;

  private static final int LONGEST_ANSWER = 20_000;

  private final EmbeddedMailServer server;
  private final Mailboxes mailboxes;
  private final MessageSource words;
  private final Moments moments;

  MailboxController(EmbeddedMailServer server, MessageSource words, Clock clock) {
    this.moments = new Moments(words, clock.getZone());
    this.server = server;
    this.mailboxes = server.mailboxes();
    this.words = words;
  }

  @ModelAttribute("moments")
  Moments moments() {
    return moments;
  }

  @GetMapping("/mailbox")
  String list(
      @RequestParam(required = false) String of,
      @RequestParam(defaultValue = "false") boolean answered,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("answered", answered);
    Map<String, Integer> people = mailboxes.people();
    model.addAttribute("people", people);
    model.addAttribute("all", people.values().stream().mapToInt(Integer::intValue).sum());
    model.addAttribute("of", of);
    List<Post> letters = of == null ? mailboxes.letters() : mailboxes.letters(of);
    int last = Math.max(0, (letters.size() - 1) / LETTERS);
    int here = Math.min(Math.max(0, page), last);
    model.addAttribute("page", here).addAttribute("last", last);
    int from = here * LETTERS;
    model.addAttribute("letters", letters.subList(from, Math.min(letters.size(), from + LETTERS)));
    return "mailbox/list";
  }

  @GetMapping("/mailbox/letter")
  String letter(@RequestParam String of, @RequestParam long uid, Model model) {
    model.addAttribute("of", of);
    model.addAttribute("post", post(of, uid));
    return "mailbox/letter";
  }

  /** Answers a letter as the person whose mailbox it lies in. */
  @PostMapping("/mailbox/answer")
  String answer(
      @RequestParam String of,
      @RequestParam long uid,
      @RequestParam String text,
      RedirectAttributes next)
      throws MessagingException {
    String typed = text.substring(0, Math.min(LONGEST_ANSWER, text.length()));
    new TrialReply(post(of, uid), of, typed, this::above).send(server.smtpPort());
    next.addAttribute("of", of);
    next.addAttribute("answered", true);
    return "redirect:/mailbox";
  }

  private String above(Date moment, String writer) {
    Object[] details = {moments.quoted(moment), writer};
    return words.getMessage("wrote", details, Locale.SIMPLIFIED_CHINESE);
  }

  /** The letter's own page; the guard's policy keeps whatever is in it from running. */
  @GetMapping("/mailbox/body")
  ResponseEntity<String> body(@RequestParam String of, @RequestParam long uid) {
    String html = post(of, uid).html().orElseThrow(MailboxController::notFound);
    return ResponseEntity.ok().contentType(PAGE).body(inNewWindow(html));
  }

  private static String inNewWindow(String html) {
    String base = "<base target=\"_blank\">";
    return html.contains("<head>") ? html.replaceFirst("<head>", "<head>" + base) : base + html;
  }

  @GetMapping("/mailbox/enclosure")
  ResponseEntity<byte[]> enclosure(
      @RequestParam String of, @RequestParam long uid, @RequestParam int number)
      throws MessagingException, IOException {
    Part part = post(of, uid).enclosure(number).orElseThrow(MailboxController::notFound);
    String name = Optional.ofNullable(part.getFileName()).orElse("");
    boolean pdf = part.isMimeType(MediaType.APPLICATION_PDF_VALUE);
    ContentDisposition disposition =
        (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(name, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(new ContentType(part.getContentType()).getBaseType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(Post.bytes(part));
  }

  private Post post(String of, long uid) {
    return mailboxes.letter(of, uid).orElseThrow(MailboxController::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
