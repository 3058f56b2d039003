package cn.baoshen.intake;

import cn.baoshen.intake.inbox.IgnoredSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Settings as they are without any of an operator's own. */
public final class TestSettings {
  private TestSettings() {}

  public static IgnoredSettings ignored() {
    MutablePropertySources sources = new MutablePropertySources();
    try {
      new YamlPropertySourceLoader()
          .load("defaults", new ClassPathResource("application.yaml"))
          .forEach(sources::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Binder(ConfigurationPropertySources.from(sources))
        .bind("baoshen.inbox-ignored", IgnoredSettings.class)
        .get();
  }
}
