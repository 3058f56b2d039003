package cn.baoshen.start;

import cn.baoshen.report.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    } catch (IOException e) {
      throw new CannotStart("baoshen.routes: no routes can be laid out in " + folder + ": " + e, e);
    }
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
