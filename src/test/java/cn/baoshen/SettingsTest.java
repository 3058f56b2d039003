package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** A setting has its default in its record and in application.yaml, and its name in documents. */
class SettingsTest {
  private static final Path YAML = Path.of("src/main/resources/application.yaml");
  private static final Pattern NAMED = Pattern.compile("`(baoshen\\.[a-z0-9.-]*[a-z0-9])`");

  /** Asked for by their own name, before there are records or beside the service. */
  private static final Set<String> ERRANDS =
      Set.of("baoshen.rebuild", "baoshen.unlock", "baoshen.soak.minutes", "baoshen.fuzz.seed");

  private static final Set<String> FILES = Set.of("baoshen.jar", "baoshen.service");

  @TestFactory
  Stream<DynamicTest> what_is_not_set_is_what_application_yaml_shows() throws IOException {
    Binder shown = binder(yaml());
    return records().stream().flatMap(type -> defaults(type, shown, prefix(type)).stream());
  }

  private static List<DynamicTest> defaults(Class<?> type, Binder shown, String prefix) {
    Object bound = shown.bindOrCreate(prefix, Bindable.of(type));
    Object bare =
        new Binder(List.of(), null, ApplicationConversionService.getSharedInstance())
            .bindOrCreate(prefix, Bindable.of(type));
    RecordComponent[] components = type.getRecordComponents();
    Parameter[] parameters = canonical(type, components.length).getParameters();
    return IntStream.range(0, components.length)
        .filter(i -> parameters[i].isAnnotationPresent(DefaultValue.class))
        .mapToObj(i -> alike(prefix, components[i], bound, bare))
        .toList();
  }

  private static Constructor<?> canonical(Class<?> type, int parameters) {
    return Stream.of(type.getDeclaredConstructors())
        .filter(constructor -> constructor.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow();
  }

  private static DynamicTest alike(
      String prefix, RecordComponent component, Object shown, Object bare) {
    return dynamicTest(
        prefix + "." + dashed(component),
        () -> assertThat(value(component, shown)).isEqualTo(value(component, bare)));
  }

  @Test
  void every_setting_has_its_line_in_application_yaml_and_every_line_is_a_setting()
      throws IOException {
    Set<String> lines = new TreeSet<>();
    for (String name : yaml().getPropertyNames()) {
      lines.add(name.replaceAll("\\[\\d+]$", ""));
    }
    lines.removeIf(line -> !line.startsWith("baoshen."));
    lines.addAll(unset());
    assertThat(lines).isEqualTo(settings());
  }

  /** Those that application.yaml shows as a comment, since they have no default. */
  private static Set<String> unset() throws IOException {
    String file = Files.readString(YAML);
    return settings().stream()
        .filter(
            name ->
                file.contains("# " + last(name) + ":") || file.contains("#   " + last(name) + ":"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_setting_that_a_document_names_exists() throws IOException {
    Set<String> known = settings();
    Set<String> named = new TreeSet<>();
    for (Path document : documents()) {
      NAMED
          .matcher(Files.readString(document))
          .results()
          .map(SettingsTest::name)
          .forEach(named::add);
    }
    named.removeAll(ERRANDS);
    named.removeAll(FILES);
    named.removeIf(name -> known.stream().anyMatch(setting -> setting.startsWith(name + ".")));
    assertThat(known).containsAll(named);
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents;
  }

  private static Set<String> settings() {
    Set<String> names = new TreeSet<>();
    records().forEach(type -> collect(type, prefix(type), names));
    return names;
  }

  private static void collect(Class<?> type, String prefix, Set<String> names) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + dashed(component);
      if (component.getType().isRecord()) {
        collect(component.getType(), name, names);
      } else {
        names.add(name);
      }
    }
  }

  private static List<Class<?>> records() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    List<Class<?>> records = new ArrayList<>();
    scan.findCandidateComponents("cn.baoshen")
        .forEach(found -> records.add(loaded(found.getBeanClassName())));
    records.removeIf(type -> !type.isRecord());
    assertThat(records).hasSizeGreaterThan(15);
    return records;
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String prefix(Class<?> type) {
    return type.getAnnotation(ConfigurationProperties.class).value();
  }

  private static Object value(RecordComponent component, Object settings) throws Exception {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor.invoke(settings);
  }

  private static String dashed(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static EnumerablePropertySource<?> yaml() throws IOException {
    List<PropertySource<?>> sources =
        new YamlPropertySourceLoader().load("application", new FileSystemResource(YAML));
    return (EnumerablePropertySource<?>) sources.get(0);
  }

  private static Binder binder(PropertySource<?> source) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(source);
    return Binder.get(environment);
  }
}
