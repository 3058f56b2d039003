package cn.baoshen.console.access;

import cn.baoshen.casebook.store.InstallationSecret;
import cn.baoshen.console.access.account.AccessSettings;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Audit;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.login.Devices;
import cn.baoshen.console.access.login.Floods;
import cn.baoshen.console.access.login.KnownCredentials;
import cn.baoshen.console.access.login.LoginLimits;
import cn.baoshen.console.access.login.LoginPlaces;
import cn.baoshen.console.access.login.LoginRecord;
import cn.baoshen.console.access.login.LoginSessions;
import cn.baoshen.console.access.login.PasswordLogin;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in, and the book of who did. */
@Configuration(proxyBeanMethods = false)
@Import({
  Passwords.class,
  Accounts.class,
  Audit.class,
  LoginRecord.class,
  LoginSessions.class,
  Arrival.class,
  SessionWatch.class
})
class AccessConfiguration {
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  LoginLimits loginLimits(JdbcClient jdbc, AccessSettings settings, Clock clock) {
    return new LoginLimits(jdbc, new LoginPlaces(jdbc, clock), settings, clock);
  }

  @Bean
  Devices devices(JdbcClient jdbc, AccessSettings settings, Clock clock) {
    byte[] key = new InstallationSecret(jdbc).named("device");
    return new Devices(key, settings.device(), clock);
  }

  @Bean
  PasswordLogin passwordLogin(
      Accounts accounts,
      Passwords passwords,
      LoginLimits limits,
      Devices devices,
      AccessSettings settings,
      Clock clock,
      ApplicationEventPublisher events) {
    return new PasswordLogin(
        accounts,
        passwords,
        limits,
        new Floods(settings.flood(), clock),
        devices,
        new KnownCredentials(clock),
        events);
  }

  @Bean
  ApplicationRunner firstAdministrator(
      Accounts accounts,
      Passwords passwords,
      TransactionOperations transaction,
      MessageSource words) {
    FirstAdministrator first = new FirstAdministrator(accounts, passwords, transaction, words);
    return arguments -> first.addWhenThereIsNone();
  }

  /** The watch stands in the doors only, not before every page. */
  @Bean
  FilterRegistrationBean<SessionWatch> watchInTheDoorsOnly(SessionWatch watch) {
    FilterRegistrationBean<SessionWatch> filter = new FilterRegistrationBean<>(watch);
    filter.setEnabled(false);
    return filter;
  }

  @Bean
  SecurityChains doors(SessionWatch watch, Audit audit, Arrival arrival, JdbcClient jdbc) {
    FormTokens tokens = new FormTokens(new InstallationSecret(jdbc).named("form"));
    return new SecurityChains(watch, new Refusals(audit), arrival, tokens);
  }

  @Bean
  @Order(1)
  SecurityFilterChain openDoor(HttpSecurity http, SecurityChains doors) throws Exception {
    return doors.open(http);
  }

  @Bean
  @Order(2)
  SecurityFilterChain actuatorDoor(HttpSecurity http, SecurityChains doors) throws Exception {
    return doors.actuator(http);
  }

  @Bean
  @Order(3)
  SecurityFilterChain machinesDoor(HttpSecurity http, SecurityChains doors) throws Exception {
    return doors.machines(http);
  }

  @Bean
  @Order(4)
  SecurityFilterChain consoleDoor(
      HttpSecurity http,
      SecurityChains doors,
      AccessSettings settings,
      Audit audit,
      Arrival arrival,
      ObjectProvider<ClientRegistrationRepository> providers)
      throws Exception {
    HttpSecurity console = doors.console(http);
    if (providers.getIfAvailable() != null) {
      SingleSignOn entry = new SingleSignOn(audit, arrival);
      console.oauth2Login(
          login ->
              login
                  .loginPage(Refusals.LOGIN)
                  .successHandler(entry)
                  .failureHandler(entry)
                  .userInfoEndpoint(
                      user -> user.userAuthoritiesMapper(new OidcRoles(settings.oidc()))));
    }
    return console.build();
  }

  @Bean
  WebMvcConfigurer everyActionIsRecorded(Audit audit) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new ActionRecord(audit))
            .excludePathPatterns("/review/**", "/tryout/**");
      }
    };
  }
}
