package cn.baoshen;

import cn.baoshen.fault.OutOfMemory;
import cn.baoshen.start.Errand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;

/** The service: collects reports from a shared folder and walks them to approval. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Baoshen {
  public static void main(String[] args) {
    Errand.asked(args).ifPresent(errand -> System.exit(errand.run(args)));
    OutOfMemory.arm();
    SpringApplication service = new SpringApplication(Baoshen.class);
    ApplicationListener<ApplicationPreparedEvent> whenLogged = event -> OutOfMemory.listen();
    service.addListeners(whenLogged);
    service.run(args);
  }
}
