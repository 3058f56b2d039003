package cn.baoshen.scale;

import cn.baoshen.testing.ShiftedClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a full house has beside the real parts: an ear at the database, a clock to set. */
@TestConfiguration(proxyBeanMethods = false)
public class FullHouse {
  @Bean
  static Overheard overheard() {
    return new Overheard();
  }

  @Bean
  @Primary
  ShiftedClock shiftedClock() {
    return new ShiftedClock();
  }
}
