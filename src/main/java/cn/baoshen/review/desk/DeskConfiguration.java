package cn.baoshen.review.desk;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.tier.OpenOfReviewer;
import cn.baoshen.casebook.tier.Proposals;
import cn.baoshen.review.PageGuard;
import cn.baoshen.review.inbound.ReplyDecisions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of reviewers' own pages. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
  @Bean
  ReviewerDesk reviewerDesk(
      OpenOfReviewer open, Proposals proposals, ReplyDecisions decisions, CaseBook cases) {
    return new ReviewerDesk(open, proposals, decisions, cases);
  }

  @Bean
  FilterRegistrationBean<PageGuard> deskGuard() {
    FilterRegistrationBean<PageGuard> guard = new FilterRegistrationBean<>(PageGuard.withPaper());
    guard.addUrlPatterns("/desk/*");
    return guard;
  }
}
