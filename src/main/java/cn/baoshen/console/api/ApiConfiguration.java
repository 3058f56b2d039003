package cn.baoshen.console.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of what programs read, and its description. */
@Import({CaseDetails.class, UnitQueries.class})
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  private static final String BASIC = "basic";

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("Baoshen").version("1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC)))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }
}
