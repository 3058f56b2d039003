package cn.baoshen.camel;

import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class Interim {
  @Bean
  JavaMailSender heldMailSender(org.springframework.core.env.Environment env) {
    DefaultJavaMailSender s = new DefaultJavaMailSender();
    s.setHost(env.getProperty("spring.mail.host", "127.0.0.1"));
    s.setPort(Integer.parseInt(env.getProperty("spring.mail.port", "3025")));
    s.setProtocol("smtp");
    return s;
  }
}
