package cn.baoshen;

import cn.baoshen.rendering.Press;
import cn.baoshen.report.Case;
import cn.baoshen.review.Paper;
import cn.baoshen.review.Papers;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where stations that do not know each other are given what they need of one another. */
@Configuration(proxyBeanMethods = false)
class Assembly {
  @Bean
  Papers papers(Press press) {
    return new Papers() {
      @Override
      public byte[] report(Case subject) {
        return press.paper(subject, "report");
      }

      @Override
      public List<Paper> returned(Case subject) {
        return List.of(new Paper("退回通知.pdf", "application/pdf", press.paper(subject, "notice")));
      }
    };
  }

  @Bean
  cn.baoshen.report.Figures figures() {
    return (subject, report) -> List.of();
  }
}
