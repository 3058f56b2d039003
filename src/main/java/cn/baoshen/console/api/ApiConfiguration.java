package cn.baoshen.console.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of what programs read, and its description. */
@Import({CaseDetails.class, UnitQueries.class})
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  private static final String BASIC = "basic";

  @Bean
  OpenAPI description(MessageSource words) {
    return new OpenAPI()
        .info(new Info().title("Baoshen").version("1").description(inBoth(words)))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC)))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  /** The page of the description has no language of its own, nor a way back. */
  private static String inBoth(MessageSource words) {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .map(locale -> words.getMessage("console.api.description", null, locale))
        .collect(Collectors.joining("\n\n"));
  }
}
