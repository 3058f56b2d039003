package cn.baoshen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.web.Places.Place;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

class PlacesTest {
  private final Places places = new Places(new WebSettings.Upload(3, 2, DataSize.ofBytes(100)));

  @Test
  void an_address_has_as_many_places_as_it_may_and_no_more() {
    assertThat(places.take("a", 1).refusal()).isNull();
    Place second = places.take("a", 1);
    assertThat(second.refusal()).isNull();
    assertThat(places.take("a", 1).refusal()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    second.close();
    assertThat(places.take("a", 1).refusal()).isNull();
  }

  @Test
  void beyond_the_places_of_all_everybody_waits() {
    places.take("a", 1);
    places.take("a", 1);
    places.take("b", 1);
    assertThat(places.take("c", 1).refusal()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
  }

  @Test
  void the_bytes_under_way_never_exceed_the_quota() {
    Place large = places.take("a", 100);
    assertThat(places.take("b", 1).refusal()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    large.close();
    assertThat(places.take("b", 99).refusal()).isNull();
    assertThat(places.take("c", 2).refusal()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(places.take("c", 1).refusal()).isNull();
  }

  @Test
  void a_refusal_holds_no_place() {
    Place large = places.take("a", 100);
    places.take("b", 1).close();
    assertThat(places.take("b", 1).refusal()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    large.close();
    assertThat(places.take("b", 1).refusal()).isNull();
  }
}
