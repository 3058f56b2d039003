package cn.baoshen.console.posted;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestDataBinder;

/** The filter of a list as the request of an act on all that it finds carries it. */
public final class SentFilter {
  private SentFilter() {}

  /**
   * The filter that the parameters say.
   *
   * @throws BindException when one of them cannot be read
   */
  public static <T> T of(HttpServletRequest request, Class<T> type) throws BindException {
    ServletRequestDataBinder binder = new ServletRequestDataBinder(null, "filter");
    binder.setTargetType(ResolvableType.forClass(type));
    binder.setConversionService(new DefaultFormattingConversionService());
    FormAdvice.asPeopleWriteIt(binder);
    binder.construct(request);
    if (binder.getBindingResult().hasErrors()) {
      throw new BindException(binder.getBindingResult());
    }
    return type.cast(binder.getTarget());
  }
}
