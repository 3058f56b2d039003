package cn.baoshen.network;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sets the web server up for the place in the network that it stands in. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {
  private static final String PUBLIC_URL = "baoshen.public-url";

  @Bean
  Hosts hosts(NetworkSettings settings, Environment environment) {
    return new Hosts(settings.hosts(), environment.getProperty(PUBLIC_URL));
  }

  @Bean
  FilterRegistrationBean<HostGuard> hostGuard(Hosts hosts) {
    FilterRegistrationBean<HostGuard> guard = new FilterRegistrationBean<>(new HostGuard(hosts));
    guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return guard;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> placeInTheNetwork(
      NetworkSettings settings) {
    return server -> server.addEngineValves(new Proxies(settings.proxies()));
  }

  /** The cookie of sessions; no script and no other site gets it. */
  @Bean
  CookieSerializer sessionCookie(ServerProperties server, Environment environment) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("JSESSIONID");
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
    cookie.setSameSite("Lax");
    if (isEncrypted(server.getSsl(), environment.getProperty(PUBLIC_URL, ""))) {
      bind(cookie);
    }
    return cookie;
  }

  private static boolean isEncrypted(@Nullable Ssl tls, String publicUrl) {
    return Ssl.isEnabled(tls) || publicUrl.startsWith("https:");
  }

  /** A cookie of this name is taken by browsers from this host alone, and over TLS alone. */
  private static void bind(DefaultCookieSerializer cookie) {
    cookie.setCookieName("__Host-session");
    cookie.setUseSecureCookie(true);
  }
}
