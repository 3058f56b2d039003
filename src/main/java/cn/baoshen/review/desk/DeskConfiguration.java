package cn.baoshen.review.desk;

import cn.baoshen.review.PageGuard;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of reviewers' own pages. */
@Import(ReviewerDesk.class)
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
  @Bean
  FilterRegistrationBean<PageGuard> deskGuard() {
    FilterRegistrationBean<PageGuard> guard = new FilterRegistrationBean<>(PageGuard.withPaper());
    guard.addUrlPatterns("/desk/*");
    return guard;
  }
}
