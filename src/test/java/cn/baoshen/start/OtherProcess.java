package cn.baoshen.start;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Arrays;
import java.util.Properties;

/**
 * Another process that has a file database open, as the lock of its file sees it: a second loading
 * of the database's classes, which knows nothing of the first.
 */
final class OtherProcess implements AutoCloseable {
  private final URLClassLoader classes;
  private final Connection connection;

  private OtherProcess(URLClassLoader classes, Connection connection) {
    this.classes = classes;
    this.connection = connection;
  }

  static OtherProcess holding(Path database) throws Exception {
    URLClassLoader classes =
        new URLClassLoader(new URL[] {h2()}, ClassLoader.getPlatformClassLoader());
    Driver driver =
        (Driver) classes.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
    String url = "jdbc:h2:file:" + database + ";WRITE_DELAY=0";
    return new OtherProcess(classes, driver.connect(url, new Properties()));
  }

  private static URL h2() throws MalformedURLException {
    String jar =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*[/\\\\]h2-[^/\\\\]*\\.jar"))
            .findAny()
            .orElseThrow();
    return Path.of(jar).toUri().toURL();
  }

  @Override
  public void close() throws Exception {
    connection.close();
    classes.close();
  }
}
