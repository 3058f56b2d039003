package cn.baoshen.web;

import cn.baoshen.web.Places.Place;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Looks at each request before anything reads of it, and takes its body in: a form in memory, files
 * on disk and only at a place of their own.
 */
class Gatekeeper extends ValveBase {
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final Set<String> KNOWN = Set.of(METHODS.split(", "));
  private static final String RETRY_SECONDS = "20";

  private final Bodies bodies;
  private final int healthPort;
  private final Notice refusals =
      new Notice("{} uploads were refused for want of a place, the last one from {}");

  /**
   * @param healthPort where health alone is told; 0 for nowhere
   */
  Gatekeeper(Bodies bodies, int healthPort) {
    super(true);
    this.bodies = bodies;
    this.healthPort = healthPort;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    Connection connection = Connection.current();
    connection.works(response.getCoyoteResponse());
    try {
      admit(request, response, connection);
    } finally {
      if (!request.isAsync()) {
        connection.answered();
      }
    }
  }

  private void admit(Request request, Response response, Connection connection)
      throws IOException, ServletException {
    HttpStatus refusal = refusal(request);
    if (refusal != null) {
      refuse(request, response, refusal);
      return;
    }
    try (Place place = bodies.place(request)) {
      HttpStatus body =
          place.refusal() == null ? bodies.taken(request, connection) : place.refusal();
      if (body == null) {
        getNext().invoke(request, response);
      } else {
        refuse(request, response, body);
      }
    }
  }

  private @Nullable HttpStatus refusal(Request request) {
    if (!KNOWN.contains(request.getMethod())) {
      return HttpStatus.METHOD_NOT_ALLOWED;
    }
    if (!Wording.isPlain(request)) {
      return HttpStatus.BAD_REQUEST;
    }
    return isElsewhere(request) ? HttpStatus.NOT_FOUND : bodies.refusal(request);
  }

  private boolean isElsewhere(Request request) {
    return healthPort != 0
        && request.getLocalPort() == healthPort
        && !request.getDecodedRequestURI().matches("/actuator/health(/.*)?");
  }

  private void refuse(Request request, Response response, HttpStatus status) throws IOException {
    switch (status) {
      case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        refusals.happened(request.getRemoteAddr());
      }
      case METHOD_NOT_ALLOWED -> response.setHeader(HttpHeaders.ALLOW, METHODS);
      default -> {}
    }
    // Whoever makes the page must not look for parameters in a body that is not wanted.
    request.getInputStream();
    response.sendError(status.value());
  }
}
