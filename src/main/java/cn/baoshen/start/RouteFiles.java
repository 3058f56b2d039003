package cn.baoshen.start;

import cn.baoshen.camel.RouteIds;
import cn.baoshen.model.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The order of work in its folder; an empty one gets the routes of the jar, to be edited there. */
class RouteFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
  private static final String ENDING = ".camel.yaml";

  private final Path folder;

  RouteFiles(Path folder) {
    this.folder = folder;
  }

  /** Without a route the service would run and do nothing, which nobody would notice. */
  void layOut() {
    try {
      if (isEmpty()) {
        for (Resource route : built()) {
          copy(route);
        }
        LOG.info("the routes of the jar are laid out in {}", folder);
      }
      refuseTwins();
    } catch (IOException e) {
      throw new CannotStart("baoshen.routes: no routes can be laid out in " + folder + ": " + e, e);
    }
  }

  /** Camel would tell of a copied file with a page of its own doings. */
  private void refuseTwins() throws IOException {
    Map<String, Path> known = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        for (String id : RouteIds.in(file)) {
          Path other = known.putIfAbsent(id, file);
          if (other != null) {
            throw new CannotStart(twins(id, other, file));
          }
        }
      }
    }
  }

  private static String twins(String id, Path one, Path other) {
    return "baoshen.routes: %s and %s both have the route %s; remove one of the two files"
        .formatted(one.getFileName(), other.getFileName(), id);
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.noneMatch(file -> file.toString().endsWith(ENDING));
    }
  }

  private static Resource[] built() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath:/routes/*" + ENDING);
  }

  private void copy(Resource route) throws IOException {
    try (InputStream in = route.getInputStream()) {
      Files.copy(in, folder.resolve(route.getFilename()));
    }
  }
}
