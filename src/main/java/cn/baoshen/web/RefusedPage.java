package cn.baoshen.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;

/** The page of what Tomcat refuses before any page of ours is asked: a bad address, a bad head. */
public final class RefusedPage extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;
  private static final String PAGE = read();

  private static String read() {
    try (InputStream page = RefusedPage.class.getResourceAsStream("/templates/refused.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    boolean open = response.getStatus() >= FIRST_ERROR && response.getContentWritten() == 0;
    if (open && response.setErrorReported() && isHeard(response)) {
      try {
        write(response);
      } catch (IOException | IllegalStateException nobodyListens) {
        // Whoever asked is gone.
      }
    }
  }

  private static boolean isHeard(Response response) {
    AtomicBoolean heard = new AtomicBoolean(false);
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, heard);
    return heard.get();
  }

  private static void write(Response response) throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getReporter().write(PAGE.replace("{status}", String.valueOf(response.getStatus())));
    response.finishResponse();
  }
}
