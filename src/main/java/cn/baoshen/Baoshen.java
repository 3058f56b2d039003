package cn.baoshen;

import cn.baoshen.start.Errand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service: collects reports from a shared folder and walks them to approval. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Baoshen {
  public static void main(String[] args) {
    Errand.asked(args).ifPresent(errand -> System.exit(errand.run(args)));
    SpringApplication.run(Baoshen.class, args);
  }
}
