package cn.baoshen.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A caller who sends what no library would. */
public final class RawCall implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int CHUNK = 65_536;

  private final Socket socket;

  private RawCall(Socket socket) {
    this.socket = socket;
  }

  public static RawCall to(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return new RawCall(socket);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a head, with {@code Host} and the end of the head added. */
  public RawCall head(String... lines) throws IOException {
    return bytes(
        (String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  /** The head of an upload of so many bytes. */
  public static String[] upload(String path, long length) {
    return new String[] {
      "POST " + path + " HTTP/1.1",
      "Content-Type: multipart/form-data; boundary=x",
      length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length
    };
  }

  public RawCall bytes(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Sends so many bytes of a body, in chunks when it has no length. */
  public RawCall body(byte[] start, long size, boolean chunked) throws IOException {
    chunk(start, chunked);
    for (long sent = 0; sent < size; sent += CHUNK) {
      chunk(new byte[(int) Math.min(CHUNK, size - sent)], chunked);
    }
    return chunked ? bytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8)) : this;
  }

  private void chunk(byte[] bytes, boolean chunked) throws IOException {
    if (chunked) {
      bytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    bytes(bytes);
    if (chunked) {
      bytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The first bytes of the answer; empty when the connection has ended without one. */
  public String answer() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        all.write(buffer, 0, read);
        if (all.toString(StandardCharsets.UTF_8).contains("\r\n0\r\n\r\n")) {
          break;
        }
      }
    } catch (IOException ended) {
      // What came before is the answer.
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** The status of the answer; 0 when there is none. */
  public int status() {
    try {
      byte[] line = socket.getInputStream().readNBytes(12);
      return line.length < 12
          ? 0
          : Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
    } catch (IOException ended) {
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
