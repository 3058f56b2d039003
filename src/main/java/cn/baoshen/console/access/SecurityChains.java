package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Role;
import cn.baoshen.console.access.login.Attempt.Door;
import cn.baoshen.console.access.login.Visit;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The ways in: open pages, machines, and the console. What is not named here is behind the login,
 * and whatever is not a GET is for administrators.
 */
class SecurityChains {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** Pages for people without an account; those with a secret in their address guard it. */
  private static final String[] OPEN = {
    "/review/**",
    "/mailbox/**",
    "/forms/**",
    "/check",
    "/desk/**",
    "/help/**",
    "/tryout/**",
    "/css/**",
    "/js/**",
    "/webjars/**",
    "/favicon.ico"
  };

  private static final String[] MACHINES = {"/api/**", "/v3/api-docs/**", "/swagger-ui/**"};
  private static final String[] FOR_ADMINISTRATORS = {"/users/**", "/audit/**"};
  private static final String[] ROLES = {Role.ADMINISTRATOR.name(), Role.VIEWER.name()};

  private final SessionWatch watch;
  private final Refusals refusals;
  private final Arrival arrival;
  private final FormTokens tokens;

  SecurityChains(SessionWatch watch, Refusals refusals, Arrival arrival, FormTokens tokens) {
    this.watch = watch;
    this.refusals = refusals;
    this.arrival = arrival;
    this.tokens = tokens;
  }

  /**
   * No login, no session, nothing that a forged request could use: a file that is tried out for
   * somebody else's page changes nothing and is shown to the person at the browser alone.
   */
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.securityMatcher(OPEN)
        .headers(SecurityChains::headers)
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(allowed -> allowed.anyRequest().permitAll())
        .build();
  }

  /** A password with every request; health alone is open. */
  SecurityFilterChain actuator(HttpSecurity http) throws Exception {
    return http.securityMatcher(path("/actuator/**"))
        .headers(SecurityChains::headers)
        .csrf(AbstractHttpConfigurer::disable)
        .httpBasic(SecurityChains::basic)
        .exceptionHandling(e -> e.accessDeniedHandler(refusals))
        .addFilterAfter(new FreshPassword(false), AnonymousAuthenticationFilter.class)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            allowed ->
                allowed
                    .requestMatchers(path("/actuator/health/**"))
                    .permitAll()
                    .requestMatchers(SecurityChains::isForged)
                    .denyAll()
                    .requestMatchers(path("/actuator/hawtio/**"), path("/actuator/jolokia/**"))
                    .hasRole(Role.ADMINISTRATOR.name())
                    .anyRequest()
                    .hasAnyRole(ROLES))
        .build();
  }

  // A browser that was asked for the password sends it along with what another site makes it send.
  private static boolean isForged(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null
        && !site.equals("same-origin")
        && !(site.equals("none") && request.getMethod().equals(HttpMethod.GET.name()));
  }

  private static void basic(HttpBasicConfigurer<HttpSecurity> basic) {
    basic
        .authenticationDetailsSource(request -> new Visit(request, Door.BASIC))
        .authenticationEntryPoint(Refusals::program);
  }

  // By the address alone: what Jolokia answers is not mapped in a way that Spring MVC can compare.
  private static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  /** A password with every request, or the session of the console; reading only. */
  SecurityFilterChain machines(HttpSecurity http) throws Exception {
    return http.securityMatcher(MACHINES)
        .headers(SecurityChains::headers)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .httpBasic(SecurityChains::basic)
        .exceptionHandling(e -> e.accessDeniedHandler(refusals))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .addFilterBefore(watch, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new FreshPassword(false), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            allowed ->
                allowed.requestMatchers(HttpMethod.GET).hasAnyRole(ROLES).anyRequest().denyAll())
        .build();
  }

  /** Everything else. */
  HttpSecurity console(HttpSecurity http) throws Exception {
    return http.headers(SecurityChains::headers)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .formLogin(
            login ->
                login
                    .loginPage(Refusals.LOGIN)
                    .defaultSuccessUrl("/", true)
                    .failureHandler(Refusals::login)
                    .authenticationDetailsSource(request -> new Visit(request, Door.FORM))
                    .permitAll())
        .logout(
            logout ->
                logout
                    .addLogoutHandler(arrival)
                    .logoutSuccessUrl(Refusals.LOGIN + "?out")
                    .permitAll())
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
        .sessionManagement(session -> session.sessionAuthenticationStrategy(arrival))
        .addFilterBefore(watch, AnonymousAuthenticationFilter.class)
        .addFilterAfter(new FreshPassword(true), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(SecurityChains::console);
  }

  private static void console(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          allowed) {
    allowed
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
        .permitAll()
        // Whatever the login page is asked to say.
        .requestMatchers(HttpMethod.GET, Refusals.LOGIN)
        .permitAll()
        .requestMatchers(HttpMethod.POST, FreshPassword.PAGE, "/sessions/*/end")
        .hasAnyRole(ROLES)
        .requestMatchers(FOR_ADMINISTRATORS)
        .hasRole(Role.ADMINISTRATOR.name())
        .requestMatchers(HttpMethod.GET)
        .hasAnyRole(ROLES)
        .requestMatchers(HttpMethod.HEAD)
        .hasAnyRole(ROLES)
        .anyRequest()
        .hasRole(Role.ADMINISTRATOR.name());
  }

  // Those writers are used that leave alone what a page's own guard has written.
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .frameOptions(FrameOptionsConfig::disable)
        .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"))
        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
        // Whether other services under the same domain are encrypted is not for this one to say.
        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }
}
