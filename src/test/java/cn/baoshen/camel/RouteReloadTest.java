package cn.baoshen.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.RouteWatcherReloadStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RouteReloadTest {
  private static final String ROUTE =
      """
      - route:
          id: greet
          description: %s
          from:
            uri: direct:greet
            steps:
              - setBody:
                  constant: hello
      """;

  @TempDir Path folder;

  /** What the watcher sees would come in between. */
  @TempDir Path unwatched;

  private final CamelContext camel = new DefaultCamelContext();
  private final RouteWatcherReloadStrategy watcher = new RouteWatcherReloadStrategy();
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(RouteReload.class);
  private Path original;

  @BeforeEach
  void start() throws Exception {
    original = write("1-greet.camel.yaml", "the first");
    watcher.setFolder(unwatched.toString());
    watcher.setRemoveAllRoutes(false);
    camel.addService(watcher);
    PluginHelper.getRoutesLoader(camel).loadRoutes(resource(original));
    camel.start();
    new RouteReload().afterApplicationStart(camel);
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void stop() {
    log.detachAppender(told);
    camel.stop();
  }

  private Path write(String name, String description) throws IOException {
    return Files.writeString(folder.resolve(name), ROUTE.formatted(description));
  }

  private Resource resource(Path file) {
    return PluginHelper.getResourceLoader(camel).resolveResource("file:" + file);
  }

  private String loadedAgain(Path file) throws Exception {
    watcher.getResourceReload().onReload(file.getFileName().toString(), resource(file));
    return camel.getRoute("greet").getDescription();
  }

  @Test
  void an_edited_file_takes_the_place_of_its_routes() throws Exception {
    assertThat(loadedAgain(write("1-greet.camel.yaml", "the second"))).isEqualTo("the second");
    assertThat(told.list).isEmpty();
  }

  @Test
  void a_copy_is_named_in_one_line_and_the_route_goes_on_as_it_is() throws Exception {
    assertThat(loadedAgain(write("1-greet copy.camel.yaml", "a copy"))).isEqualTo("the first");
    assertThat(told.list)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getFormattedMessage())
                  .isEqualTo(
                      "not loaded: 1-greet copy.camel.yaml has the route greet, which runs from"
                          + " 1-greet.camel.yaml; remove one of the two files");
              assertThat(event.getThrowableProxy()).isNull();
            });
    assertThat(loadedAgain(write("1-greet.camel.yaml", "edited"))).isEqualTo("edited");
  }

  @Test
  void a_file_under_a_new_name_is_loaded_once_the_old_one_is_gone() throws Exception {
    Files.delete(original);

    assertThat(loadedAgain(write("2-greet.camel.yaml", "renamed"))).isEqualTo("renamed");
  }

  @Test
  void a_copy_that_is_removed_again_is_told_of_once_and_without_a_trace() throws Exception {
    Path copy = write("1-greet copy.camel.yaml", "a copy");
    loadedAgain(copy);
    Files.delete(copy);

    assertThatNoException().isThrownBy(() -> loadedAgain(copy));
    assertThat(told.list).hasSize(1);
    assertThat(camel.getRoute("greet").getDescription()).isEqualTo("the first");
  }

  @Test
  void the_routes_of_a_file_that_is_gone_go_on_as_they_are() throws Exception {
    Files.delete(original);

    assertThat(loadedAgain(original)).isEqualTo("the first");
    assertThat(told.list).isEmpty();
  }
}
