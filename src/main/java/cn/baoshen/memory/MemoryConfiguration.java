package cn.baoshen.memory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one budget of the service. */
@Configuration(proxyBeanMethods = false)
class MemoryConfiguration {
  @Bean
  HeapBudget heapBudget(MemorySettings settings) {
    return settings.budget();
  }
}
