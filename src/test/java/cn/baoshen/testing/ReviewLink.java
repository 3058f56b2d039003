package cn.baoshen.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link in a reviewer's letter, followed as a browser follows it. */
public final class ReviewLink {
  private static final Pattern LINK = Pattern.compile("/review/[A-Za-z0-9_-]+");

  private ReviewLink() {}

  /** The status with which the service that listens at this port answers an approval. */
  public static int approve(String letter, int port) throws IOException, InterruptedException {
    return decide(letter, "choice=approve&notes=", port);
  }

  /** The status with which it answers this decision, written as a form. */
  public static int decide(String letter, String decided, int port)
      throws IOException, InterruptedException {
    Matcher link = LINK.matcher(letter);
    if (!link.find()) {
      throw new AssertionError("no link in " + letter);
    }
    HttpRequest decision =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + link.group()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(decided))
            .build();
    return HttpClient.newHttpClient()
        .send(decision, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
