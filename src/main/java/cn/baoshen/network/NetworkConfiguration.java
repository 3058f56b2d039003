package cn.baoshen.network;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

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
      NetworkSettings settings, Environment environment) {
    return server -> {
      server.addEngineValves(new Proxies(settings.proxies()));
      if (isEncrypted(server, environment.getProperty(PUBLIC_URL, ""))) {
        bind(server.getSession().getCookie());
      }
    };
  }

  private static boolean isEncrypted(TomcatServletWebServerFactory server, String publicUrl) {
    return Ssl.isEnabled(server.getSsl()) || publicUrl.startsWith("https:");
  }

  /** A cookie of this name is taken by browsers from this host alone, and over TLS alone. */
  static void bind(Cookie cookie) {
    cookie.setName("__Host-session");
    cookie.setSecure(true);
    cookie.setPath("/");
  }
}
