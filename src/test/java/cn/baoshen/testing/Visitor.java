package cn.baoshen.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person or a program at the pages: keeps cookies, follows nothing, hands back tokens. */
public class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  public Visitor(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Goes where an answer sends to, here or elsewhere. */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return send(HttpRequest.newBuilder(next).header("Accept", "text/html").build());
  }

  /** A GET of a program that sends its password along. */
  public HttpResponse<String> ask(String path, String name, String password) {
    String pair = name + ":" + password;
    return get(
        path,
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  /** Posts a form with the token of a page that was just opened. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, token());
  }

  public HttpResponse<String> post(String path, Map<String, String> fields, String token) {
    return send("POST", path, fields, token);
  }

  /** Sends a form by any method. */
  public HttpResponse<String> send(
      String method, String path, Map<String, String> fields, String token) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-CSRF-TOKEN", token)
            .method(method, HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /** Hands a file in at a page, as a browser does, without any token. */
  public HttpResponse<String> upload(String path, String name, byte[] file) {
    return upload(path, name, file, Map.of());
  }

  /** The same with further fields before the file. */
  public HttpResponse<String> upload(
      String path, String name, byte[] file, Map<String, String> fields) {
    String line = "a-line-between-parts";
    String before =
        fields.entrySet().stream()
            .map(
                field ->
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(line, field.getKey(), field.getValue()))
            .collect(Collectors.joining());
    byte[] head =
        (before
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(line, name)
            .getBytes(StandardCharsets.UTF_8);
    byte[] foot = ("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + line)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofByteArray(head),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofByteArray(foot)))
            .build());
  }

  /** Logs in; the answer leads to the console, or back to the login. */
  public HttpResponse<String> login(String name, String password) {
    return post("/login", Map.of("username", name, "password", password));
  }

  /** The token against forged requests as a page shows it. */
  public String token() {
    String page = get("/login").body();
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no token in: " + page);
    }
    return token.group(1);
  }

  /** As a browser asks: for a page, or else for anything. */
  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*;q=0.8");
  }

  /** Takes over a number of a session that somebody else chose, or has. */
  public void plant(String session) {
    java.net.HttpCookie cookie = new java.net.HttpCookie("JSESSIONID", session);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(base), cookie);
  }

  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    try {
      HttpRequest request = request(path).build();
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
