package cn.baoshen;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls of the house fall on whoever breaks them: each rule sees a planted violation. */
class PlantedViolationTest {
  private static final JavaClasses PLANTED =
      new ClassFileImporter()
          .importPackages(
              "cn.baoshen.archive.planted", "cn.baoshen.model.planted", "cn.baoshen.form.planted");

  @Test
  void a_station_that_calls_another_is_found() {
    assertThatThrownBy(() -> HouseTest.station(PLANTED, "archive"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedNeighbour");
  }

  @Test
  void camel_outside_its_room_is_found() {
    assertThatThrownBy(() -> HouseTest.onlyCamel(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedNeighbour");
  }

  @Test
  void a_setting_that_no_record_holds_is_found() {
    assertThatThrownBy(() -> HouseTest.noSingleValue(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedNeighbour.year");
  }

  @Test
  void whoever_knows_the_console_is_found() {
    assertThatThrownBy(() -> HouseTest.consoleAlone(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedNeighbour");
  }

  @Test
  void a_library_in_the_shared_language_is_found() {
    assertThatThrownBy(() -> HouseTest.sharedLanguage(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedWord");
  }

  @Test
  void a_station_below_the_stations_is_found() {
    assertThatThrownBy(() -> HouseTest.ground(PLANTED, "form"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PlantedClimber");
  }

  @Test
  void two_rooms_that_need_each_other_are_found() {
    assertThatThrownBy(() -> HouseTest.noCircle(PLANTED, HouseTest.HOUSE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void a_package_that_does_not_say_what_may_be_null_is_found() {
    assertThatThrownBy(() -> HouseTest.nullMarked(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("cn.baoshen.archive.planted");
  }
}
