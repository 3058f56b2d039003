package cn.baoshen.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole service in a process of its own, so that it can be killed as by a power cut. */
public final class ServiceProcess implements AutoCloseable {
  private static final Pattern ADDRESS =
      Pattern.compile("/ (?:letters|web): http://localhost:(\\d+)/");
  private static final Duration START = Duration.ofMinutes(6);

  /**
   * A start makes much that dies young; collecting it less often spares a tenth of its CPU time.
   */
  private static final List<String> ROOMY =
      List.of("-Xmx640m", "-Xmn200m", "-XX:MetaspaceSize=256m", "-XX:+UseSerialGC");

  /** It lives for seconds, and the compiler of the tests made its classes a minute ago. */
  private static final List<String> QUICK =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=2",
          "-XX:+UseTransparentHugePages",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private static final LoadedClasses CLASSES =
      LoadedClasses.of(entries(entry -> entry.toString().endsWith(".jar")));

  private final Process process;
  private final List<String> classes;
  private final Path log;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServiceProcess(Process process, List<String> classes, Path log) {
    this.process = process;
    this.classes = classes;
    this.log = log;
    Thread reader = new Thread(this::read, "service-log");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the service.
   *
   * @param home its home folder
   * @param failpoint the step at which it dies; empty for none
   */
  public static ServiceProcess start(Path home, int smtpPort, String failpoint, String... more) {
    return start("C.UTF-8", ROOMY, home, smtpPort, failpoint, more);
  }

  /** The same in a heap of this size. */
  public static ServiceProcess within(
      String heap, Path home, int smtpPort, String failpoint, String... more) {
    List<String> options = List.of("-Xmx" + heap, "-XX:+UseSerialGC");
    return start("C.UTF-8", options, home, smtpPort, failpoint, more);
  }

  /** The same with these options of the virtual machine, whose heap is one of them. */
  public static ServiceProcess with(List<String> options, Path home, int smtpPort, String... more) {
    return start("C.UTF-8", options, home, smtpPort, "", more);
  }

  /** The same on a machine that has something otherwise than others ({@code OtherMachine}). */
  public static ServiceProcess on(
      List<String> machine, Path home, int smtpPort, String failpoint, String... more) {
    List<String> options = new ArrayList<>(ROOMY);
    options.addAll(machine);
    return start("C.UTF-8", options, home, smtpPort, failpoint, more);
  }

  /** Starts the service under another locale than the one that the machine should have. */
  public static ServiceProcess startUnder(String locale, Path home, int smtpPort) {
    return start(locale, ROOMY, home, smtpPort, "");
  }

  private static ServiceProcess start(
      String locale,
      List<String> options,
      Path home,
      int smtpPort,
      String failpoint,
      String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(options);
    command.add("-Dfile.encoding=UTF-8");
    List<String> classes = CLASSES.flags();
    command.addAll(classes);
    if (!failpoint.isEmpty()) {
      command.add("-Dbaoshen.failpoint=" + failpoint);
    }
    command.addAll(List.of("-cp", productClassPath(), "cn.baoshen.Baoshen"));
    command.addAll(
        List.of(
            "--baoshen.home=" + home,
            "--baoshen.routes=" + Path.of("routes").toAbsolutePath(),
            "--server.port=0",
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + smtpPort,
            "--baoshen.settle=300ms",
            "--baoshen.warm-up=false",
            "--db-scheduler.polling-interval=200ms",
            "--baoshen.station.back-off=300ms"));
    command.addAll(List.of(more));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", locale);
      return new ServiceProcess(builder.start(), classes, logFile(home, more));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of several nodes each writes its own. */
  private static Path logFile(Path home, String... more) {
    String node = "--baoshen.node=";
    return Arrays.stream(more)
        .filter(setting -> setting.startsWith(node))
        .map(setting -> home.resolve("service-" + setting.substring(node.length()) + ".log"))
        .findFirst()
        .orElse(home.resolve("service.log"));
  }

  /** Without the tests' own classes: what dies here is the product. */
  private static String productClassPath() {
    return CLASSES.libraries() + File.pathSeparator + entries(Files::isDirectory);
  }

  private static String entries(Predicate<Path> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> wanted.test(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Matcher found = ADDRESS.matcher(line);
        if (found.find()) {
          CLASSES.ready(classes);
          port.complete(Integer.valueOf(found.group(1)));
        }
      }
    } catch (IOException e) {
      // The stream of a killed process ends as it likes; what came before is in the log.
    }
    port.completeExceptionally(new IllegalStateException("ended before it was ready, see " + log));
  }

  /** Waits until it is ready, and gives the port of its pages. */
  public int awaitReady() {
    try {
      return port.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("did not start: " + tail(), e);
    }
  }

  /** Waits until it has died of its own, and gives its exit code. */
  public int awaitDeath() {
    try {
      if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("still alive: " + tail());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The time that it has had of all processors. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end (SIGTERM), and gives its exit code. */
  public int terminate() {
    process.destroy();
    return awaitDeath();
  }

  /** The {@code kill -9} of the fault table. */
  public void kill() {
    process.destroyForcibly();
    awaitDeath();
  }

  /** Lets it sleep in the middle of whatever it does, as a machine that is paused (SIGSTOP). */
  public void pause() {
    signal("-STOP");
  }

  /** Lets it go on (SIGCONT). */
  public void goOn() {
    signal("-CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that it said. */
  public String log() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String tail() {
    try {
      String all = Files.exists(log) ? Files.readString(log) : "";
      return all.substring(Math.max(0, all.length() - 4000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
