package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How large rooms, methods and constructors are; prints the table. */
class SizesTest {
  private static final int MOST_FILES = 30;
  private static final int MOST_LINES_OF_NINE_IN_TEN = 10;
  private static final int MOST_PARAMETERS = 8;

  private static final Map<String, Integer> FILES = new TreeMap<>();
  private static final List<Method> METHODS = new ArrayList<>();

  /**
   * A method or constructor as written.
   *
   * @param lines of its body, without its braces
   */
  private record Method(String name, boolean constructor, int parameters, int lines) {}

  @BeforeAll
  static void measure() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"));
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<Path> sources = walk.filter(f -> f.toString().endsWith(".java")).toList();
      sources.forEach(
          f ->
              FILES.merge(
                  Path.of("src/main/java").relativize(f.getParent()).toString(), 1, Integer::sum));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      Trees trees = Trees.instance(task);
      task.parse().forEach(unit -> new Ruler(trees, unit).scan(unit, null));
    }
    print();
  }

  private static void print() {
    FILES.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(e -> System.out.printf("%4d files  %s%n", e.getValue(), e.getKey()));
    System.out.printf(
        "methods %d, lines p50 %d, p90 %d, longest %d%n",
        METHODS.size(), lines(50), lines(90), lines(100));
    METHODS.stream()
        .sorted(Comparator.comparing(Method::lines).reversed())
        .limit(5)
        .forEach(m -> System.out.printf("%4d lines  %s%n", m.lines, m.name));
    constructors()
        .limit(10)
        .forEach(m -> System.out.printf("%4d parameters  %s%n", m.parameters, m.name));
  }

  private static int lines(int percent) {
    List<Integer> sorted = METHODS.stream().map(Method::lines).sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static Stream<Method> constructors() {
    return METHODS.stream()
        .filter(Method::constructor)
        .sorted(Comparator.comparing(Method::parameters).reversed());
  }

  @Test
  void a_package_holds_no_more_files_than_a_person_overlooks() {
    assertThat(FILES)
        .allSatisfy((room, files) -> assertThat(files).as(room).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void nine_methods_in_ten_are_short() {
    assertThat(lines(90)).isLessThanOrEqualTo(MOST_LINES_OF_NINE_IN_TEN);
    assertThat(lines(100)).isLessThanOrEqualTo(30);
  }

  @Test
  void a_class_needs_few_others_to_be_made() {
    assertThat(constructors().filter(m -> m.parameters > MOST_PARAMETERS)).isEmpty();
  }

  /** Walks one file. */
  private static final class Ruler extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;

    Ruler(Trees trees, CompilationUnitTree unit) {
      this.trees = trees;
      this.unit = unit;
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      if (method.getBody() != null) {
        ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
        boolean constructor = method.getReturnType() == null && owner.getKind() != Tree.Kind.RECORD;
        METHODS.add(
            new Method(
                owner.getSimpleName() + "." + method.getName(),
                constructor,
                method.getParameters().size(),
                Math.max(0, line(method, false) - line(method, true) - 1)));
      }
      return super.visitMethod(method, none);
    }

    private long position(MethodTree method, boolean start) {
      var positions = trees.getSourcePositions();
      return start
          ? positions.getStartPosition(unit, method.getBody())
          : positions.getEndPosition(unit, method.getBody());
    }

    private int line(MethodTree method, boolean start) {
      return (int) unit.getLineMap().getLineNumber(position(method, start));
    }
  }
}
