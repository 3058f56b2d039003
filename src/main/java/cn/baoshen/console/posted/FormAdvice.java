package cn.baoshen.console.posted;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads what is typed as people write it, and answers what cannot be read with the page of the form
 * and a sentence; a link that cannot be read with the page of errors and the same sentence.
 */
@ControllerAdvice(basePackages = "cn.baoshen.console")
class FormAdvice {
  /** Attribute of the sentence that says what is wrong. */
  static final String PROBLEM = "problem";

  private static final Set<String> KEPT =
      Set.of(
          HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
          HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);

  private final FormPages pages;
  private final MessageSource words;

  FormAdvice(FormPages pages, MessageSource words) {
    this.pages = pages;
    this.words = words;
  }

  @InitBinder
  void binds(WebDataBinder binder) {
    asPeopleWriteIt(binder);
  }

  /** Lets days and numbers be read in the ways in which people write them. */
  static void asPeopleWriteIt(WebDataBinder binder) {
    binder.registerCustomEditor(LocalDate.class, new TypedDay());
    binder.registerCustomEditor(BigDecimal.class, TypedNumber.exact());
    binder.registerCustomEditor(Integer.class, TypedNumber.whole());
    binder.registerCustomEditor(int.class, TypedNumber.whole());
  }

  /** What is wrong in an address that is part of a path leads nowhere. */
  @ExceptionHandler
  void unreadable(
      MethodArgumentTypeMismatchException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    Trouble trouble =
        Trouble.unreadable(wrong.getName(), wrong.getValue(), wrong.getRequiredType());
    answer(request, response, new Refused(trouble, Set.of(wrong.getName())));
  }

  @ExceptionHandler
  void missing(
      MissingServletRequestParameterException wrong,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    String name = wrong.getParameterName();
    answer(request, response, new Refused(Trouble.missing(name), Set.of(name)));
  }

  @ExceptionHandler
  void unreadable(BindException wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    FieldError first = wrong.getFieldErrors().get(0);
    Trouble trouble = Trouble.unreadable(first.getField(), first.getRejectedValue(), type(first));
    Set<String> names =
        wrong.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.toSet());
    answer(request, response, new Refused(trouble, names));
  }

  private static @Nullable Class<?> type(FieldError error) {
    Set<String> codes = Set.of(Objects.requireNonNullElse(error.getCodes(), new String[0]));
    return Stream.of(LocalDate.class, Integer.class)
        .filter(type -> codes.contains("typeMismatch." + type.getName()))
        .findFirst()
        .orElse(null);
  }

  @ExceptionHandler
  void refused(RefusedPost wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    answer(request, response, new Refused(wrong.status(), wrong.trouble(), Set.of(), wrong.page()));
  }

  /**
   * What is answered.
   *
   * @param unreadable the parameters that the page must not read
   * @param page its address where that of the form does not tell it
   */
  private record Refused(
      HttpStatus status, Trouble trouble, Set<String> unreadable, @Nullable String page) {
    Refused(Trouble trouble, Set<String> unreadable) {
      this(HttpStatus.BAD_REQUEST, trouble, unreadable, null);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException, ServletException {
    String form = FormPages.form(request.getRequestURI());
    request.setAttribute(
        PROBLEM, refused.trouble().said(form, words, LocaleContextHolder.getLocale()));
    String page = refused.page() == null ? pages.of(request).orElse(null) : refused.page();
    SettledAnswer.as(request, refused.status().value());
    if (page == null || !request.getMethod().equals(HttpMethod.POST.name())) {
      response.sendError(refused.status().value());
    } else {
      response.setStatus(refused.status().value());
      show(page, request, response, refused.unreadable());
    }
  }

  /** Whoever records the act afterwards reads what the request was about before. */
  private static void show(
      String page, HttpServletRequest request, HttpServletResponse response, Set<String> without)
      throws IOException, ServletException {
    Map<String, Object> before =
        KEPT.stream()
            .filter(name -> request.getAttribute(name) != null)
            .collect(Collectors.toMap(name -> name, request::getAttribute));
    request.setAttribute("form", FormPages.form(request.getRequestURI()));
    request
        .getRequestDispatcher(page)
        .forward(new AsPage(request, without), new SameStatus(response));
    before.forEach(request::setAttribute);
  }
}
