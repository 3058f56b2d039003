package cn.baoshen.console.api;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.collection.UnitStatuses;
import cn.baoshen.model.Units;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of what programs read, and its description. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  private static final String BASIC = "basic";

  @Bean
  CaseDetails caseDetails(CaseBook cases) {
    return new CaseDetails(cases);
  }

  @Bean
  UnitQueries unitQueries(Units registry, UnitStatuses statuses) {
    return new UnitQueries(registry, statuses);
  }

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
