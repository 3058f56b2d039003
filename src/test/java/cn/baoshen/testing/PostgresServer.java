package cn.baoshen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL as Debian has it, on loopback, one for the process of the tests: started at the first
 * question for it, as a user of its own because it refuses to run as root, and gone with the tests.
 */
public final class PostgresServer {
  public static final String USER = "baoshen";
  public static final String PASSWORD = "ein Passwort";
  private static final String OWNER = "postgres";
  private static final String TEMPLATE = "filled";
  private static PostgresServer running;

  private final Path programs;
  private final Path data;
  private final int port;
  private int made;

  private PostgresServer(Path programs) throws IOException {
    this.programs = programs;
    Path memory = Path.of("/dev/shm");
    data =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "baoshen-pg-")
            : Files.createTempDirectory("baoshen-pg-");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  /** The server; without its programs the test that asks is skipped and says so. */
  public static synchronized PostgresServer started() {
    Path programs = programs().orElse(null);
    Assumptions.assumeTrue(programs != null, "no PostgreSQL server is installed: initdb");
    Assumptions.assumeTrue(
        !isRoot() || Files.isExecutable(Path.of("/usr/sbin/runuser")),
        "as root PostgreSQL needs runuser and the user " + OWNER);
    if (running == null) {
      running = begin(programs);
    }
    return running;
  }

  private static PostgresServer begin(Path programs) {
    try {
      PostgresServer server = new PostgresServer(programs);
      server.initialise();
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::end));
      server.fillTemplate();
      return server;
    } catch (IOException | InterruptedException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> programs() {
    Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(debian().stream(), onPath)
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  private static List<Path> debian() {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions.map(version -> version.resolve("bin")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private void initialise() throws IOException, InterruptedException {
    Path password = Files.writeString(Files.createTempFile("baoshen-pg", null), PASSWORD);
    if (isRoot()) {
      run("chown", OWNER, data.toString(), password.toString());
    }
    // An order that is not the one of code points, as the databases of Chinese machines have it.
    run(
        as(
            "initdb",
            "-D",
            database().toString(),
            "-U",
            USER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=zh",
            "--no-sync"));
    Files.delete(password);
  }

  private Path database() {
    return data.resolve("db");
  }

  private String[] as(String program, String... arguments) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("runuser", "-u", OWNER, "--"));
    }
    all.add(programs.resolve(program).toString());
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("baoshen-pg", null);
    Process process = ready(new ProcessBuilder(command).redirectOutput(said.toFile())).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0]).isTrue();
    assertThat(process.exitValue()).as("%s", Files.readString(said)).isZero();
    Files.delete(said);
  }

  private ProcessBuilder ready(ProcessBuilder program) {
    program.environment().put("PGPASSWORD", PASSWORD);
    return program.directory(data.toFile()).redirectErrorStream(true);
  }

  /** Starts it; after {@link #stop} with all that was committed. */
  public void start() throws IOException, InterruptedException {
    pgCtl("start", "-w", "-l", data.resolve("log").toString(), "-o", options());
  }

  private String options() {
    return "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c autovacuum=off"
        .formatted(port);
  }

  /** Ends it at once, as a machine does that dies. */
  public void stop() throws IOException, InterruptedException {
    pgCtl("stop", "-w", "-m", "immediate");
  }

  private void pgCtl(String... what) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-D", database().toString()));
    all.addAll(List.of(what));
    run(as("pg_ctl", all.toArray(String[]::new)));
  }

  private void end() {
    try {
      stop();
    } catch (IOException | InterruptedException | AssertionError gone) {
      // Then it is not there any more.
    } finally {
      FileSystemUtils.deleteRecursively(data.toFile());
    }
  }

  private void fillTemplate() throws SQLException {
    execute("create database " + TEMPLATE);
    Flyway.configure().dataSource(url(TEMPLATE), USER, PASSWORD).load().migrate();
  }

  /** The address of a new database, of nothing but the tables. */
  public String withTables() {
    return created(" template " + TEMPLATE + " strategy file_copy");
  }

  /** The address of a new database in which nothing is. */
  public String empty() {
    return created("");
  }

  private synchronized String created(String how) {
    String name = "test" + ++made;
    execute("create database " + name + how);
    return url(name);
  }

  /** Takes a database away, whoever is connected to it. */
  public void drop(String url) {
    execute("drop database " + url.substring(url.lastIndexOf('/') + 1) + " with (force)");
  }

  public int port() {
    return port;
  }

  /** Runs a program of PostgreSQL's on a database, which is its last argument. */
  public void runOn(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
    command.addAll(List.of(arguments));
    int last = command.size() - 1;
    String database = command.get(last).replace("jdbc:", "").replace("//", "//" + USER + "@");
    command.remove(last);
    if (command.contains("--dbname")) {
      command.set(command.indexOf("--dbname"), "--dbname=" + database);
    } else {
      command.add(database);
    }
    run(command.toArray(String[]::new));
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Executes a statement as the superuser. */
  public void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
