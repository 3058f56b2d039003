package cn.baoshen.web;

import cn.baoshen.web.Places.Place;
import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What may come as the body of a request, by its address. */
class Bodies {
  private static final String FILES = "multipart/form-data";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Set<String> uploads;
  private final long form;
  private final long largest;
  private final Places places;

  /**
   * @param uploads the addresses that take files
   * @param form bytes of a body anywhere else
   * @param largest bytes of a body with files
   */
  Bodies(Set<String> uploads, long form, long largest, Places places) {
    this.uploads = uploads;
    this.form = form;
    this.largest = largest;
    this.places = places;
  }

  /** Why the body of this request is not wanted, by what its head says of it; null when it is. */
  @Nullable HttpStatus refusal(Request request) {
    if (isUpload(request)) {
      return null;
    }
    if (request.getContentLengthLong() > form) {
      return HttpStatus.PAYLOAD_TOO_LARGE;
    }
    // Tomcat counts a posted form as it comes; of anything else without a length nobody would.
    boolean counted = isType(request, FORM) && request.getMethod().equals("POST");
    return isChunked(request) && !counted ? HttpStatus.LENGTH_REQUIRED : null;
  }

  /** A place for the files of this request; one of nobody's where it has none. */
  Place place(Request request) {
    return isUpload(request) ? places.take(request.getRemoteAddr(), size(request)) : places.none();
  }

  private long size(Request request) {
    long stated = request.getContentLengthLong();
    return stated < 0 ? largest : Math.min(stated, largest);
  }

  /** Takes the body in; what was wrong with it, or null. */
  @Nullable HttpStatus taken(Request request, Connection connection) {
    utf8(request);
    if (hasBody(request)) {
      connection.owesBody(request.getCoyoteRequest()::getBytesRead);
    }
    boolean plain = hasPlainParameters(request);
    connection.owesNothing();
    HttpStatus failure = failure(request);
    return failure == null && !plain ? HttpStatus.BAD_REQUEST : failure;
  }

  /** To ask for the parameters reads the whole body; Tomcat throws at some names of files. */
  private static boolean hasPlainParameters(Request request) {
    try {
      return Wording.isPlain(request.getParameterMap());
    } catch (InvalidFileNameException | IllegalArgumentException nameOfFile) {
      return false;
    }
  }

  private @Nullable HttpStatus failure(Request request) {
    FailReason reason = request.getCoyoteRequest().getParameters().getParseFailedReason();
    if (reason == null || reason == FailReason.NO_NAME) {
      return null;
    }
    boolean tooLarge = reason == FailReason.POST_TOO_LARGE;
    // The page that takes files says itself how large one may be.
    if (tooLarge && isUpload(request)) {
      return null;
    }
    return tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
  }

  private static void utf8(Request request) {
    try {
      request.setCharacterEncoding("UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isUpload(Request request) {
    return request.getMethod().equals("POST")
        && isType(request, FILES)
        && uploads.contains(request.getDecodedRequestURI());
  }

  private static boolean isType(Request request, String type) {
    String stated = request.getContentType();
    return stated != null && stated.strip().regionMatches(true, 0, type, 0, type.length());
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || isChunked(request);
  }

  private static boolean isChunked(Request request) {
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }
}
