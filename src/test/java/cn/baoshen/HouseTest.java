package cn.baoshen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;

/** The walls of the house; {@code PlantedViolationTest} shows that they stand. */
class HouseTest {
  static final String HOUSE = "cn.baoshen";
  static final String[] STATIONS = {
    "intake",
    "checking",
    "enrichment",
    "rendering",
    "review",
    "rectification",
    "archive",
    "collection"
  };

  private static final java.util.List<String> GROUND =
      java.util.List.of("model", "form", "casebook", "workbook", "table", "memory", "fault");

  private static final JavaClasses HOUSE_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);

  @Test
  void the_shared_language_imports_java_only() {
    sharedLanguage(HOUSE_CLASSES);
  }

  static void sharedLanguage(JavaClasses houses) {
    classes()
        .that()
        .resideInAPackage("cn.baoshen.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify.annotations", "cn.baoshen.model..")
        .check(houses);
  }

  @TestFactory
  Iterable<DynamicTest> a_station_knows_no_other_station() {
    return java.util.Arrays.stream(STATIONS)
        .map(s -> DynamicTest.dynamicTest(s, () -> station(HOUSE_CLASSES, s)))
        .toList();
  }

  static void station(JavaClasses houses, String station) {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "." + station + "..")
        .should()
        .dependOnClassesThat(outside(station))
        .allowEmptyShould(true)
        .check(houses);
  }

  private static DescribedPredicate<JavaClass> outside(String station) {
    return resideInAnyPackage(HOUSE + "..")
        .and(
            DescribedPredicate.not(
                resideInAnyPackage(
                    HOUSE + "." + station + "..",
                    HOUSE + ".model..",
                    HOUSE + ".form..",
                    HOUSE + ".casebook..",
                    HOUSE + ".workbook..",
                    HOUSE + ".table..",
                    HOUSE + ".memory..",
                    HOUSE + ".fault..")));
  }

  @Test
  void only_the_camel_room_imports_camel() {
    onlyCamel(HOUSE_CLASSES);
  }

  static void onlyCamel(JavaClasses houses) {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".camel..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(houses);
  }

  @Test
  void settings_are_typed_records_never_single_values() {
    noSingleValue(HOUSE_CLASSES);
  }

  static void noSingleValue(JavaClasses houses) {
    fields().should().notBeAnnotatedWith(Value.class).check(houses);
  }

  /** What others own is moved aside as it is, and what is only tried need not last. */
  @Test
  void whatever_we_make_gets_its_name_in_one_way_which_a_power_cut_cannot_halve() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*\\.(DurableMove\\$RealDisk|SetAside|Quarantine|Replaced|FirstLook|StartChecks)")
        .should()
        .callMethod(
            java.nio.file.Files.class,
            "move",
            java.nio.file.Path.class,
            java.nio.file.Path.class,
            java.nio.file.CopyOption[].class)
        .check(HOUSE_CLASSES);
  }

  @Test
  void nobody_knows_the_console_but_itself() {
    consoleAlone(HOUSE_CLASSES);
  }

  static void consoleAlone(JavaClasses houses) {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".console..")
        .check(houses);
  }

  @Test
  void no_two_rooms_need_each_other() {
    noCircle(HOUSE_CLASSES, HOUSE);
  }

  static void noCircle(JavaClasses houses, String house) {
    slices().matching(house + ".(**)").should().beFreeOfCycles().check(houses);
  }

  @Test
  void every_package_says_what_may_be_null() {
    nullMarked(HOUSE_CLASSES);
  }

  static void nullMarked(JavaClasses houses) {
    assertThat(houses.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allSatisfy(
            room -> assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue());
  }

  @TestFactory
  Iterable<DynamicTest> what_all_stations_stand_on_knows_none_of_them() {
    return GROUND.stream()
        .map(g -> DynamicTest.dynamicTest(g, () -> ground(HOUSE_CLASSES, g)))
        .toList();
  }

  static void ground(JavaClasses houses, String room) {
    String[] stations =
        java.util.Arrays.stream(STATIONS).map(s -> HOUSE + "." + s + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(HOUSE + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(stations)
        .allowEmptyShould(true)
        .check(houses);
  }
}
