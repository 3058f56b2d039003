package cn.baoshen.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.Resource;
import org.apache.camel.spi.ResourceReload;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.RouteWatcherReloadStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard of the routes that are loaded again while the service runs: a copy of a file beside it
 * would take the place of what runs, and is named instead.
 */
class RouteReload implements CamelContextConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(RouteReload.class);

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    // What loads a file again is made when Camel starts.
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    RouteWatcherReloadStrategy watcher = camel.hasService(RouteWatcherReloadStrategy.class);
    if (watcher != null) {
      watcher.setResourceReload(guarded(camel, watcher.getResourceReload()));
    }
  }

  private ResourceReload guarded(CamelContext camel, ResourceReload reload) {
    return (name, resource) -> {
      Optional<Route> twin = twin(camel, path(resource));
      if (twin.isPresent()) {
        tell(path(resource), twin.get());
      } else {
        reload.onReload(name, resource);
      }
    };
  }

  /** Once for each state of the file: one copy is seen several times while it is written. */
  private void tell(Path file, Route twin) throws IOException {
    if (told.add(file + " " + Files.getLastModifiedTime(file))) {
      LOG.error(
          "not loaded: {} has the route {}, which runs from {}; remove one of the two files",
          file.getFileName(),
          twin.getRouteId(),
          path(twin.getSourceResource()).getFileName());
    }
  }

  /** A running route of which the file has a second one, while its own file still has it. */
  private static Optional<Route> twin(CamelContext camel, Path file) throws IOException {
    for (String id : RouteIds.in(file)) {
      Route running = camel.getRoute(id);
      if (running != null && isStillIn(running, file)) {
        return Optional.of(running);
      }
    }
    return Optional.empty();
  }

  private static boolean isStillIn(Route running, Path otherThan) throws IOException {
    if (running.getSourceResource() == null) {
      return false;
    }
    Path own = path(running.getSourceResource());
    return !own.equals(otherThan)
        && Files.exists(own)
        && RouteIds.in(own).contains(running.getRouteId());
  }

  private static Path path(Resource resource) {
    return Path.of(resource.getURI()).toAbsolutePath().normalize();
  }
}
