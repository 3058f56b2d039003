package cn.baoshen.web;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the gate before the pages. */
@Configuration(proxyBeanMethods = false)
@Import({Connections.class, Watchman.class})
class WebConfiguration {
  /** Connections that are cut off and not gone yet. */
  private static final int LEAVING = 50;

  private static final int HEALTH_THREADS = 4;

  /** Files lie where unfinished ones are swept at each start, and never in memory. */
  @Bean
  MultipartConfigElement multipartConfig(MultipartProperties settings, Folders folders) {
    return new MultipartConfigElement(
        folders
            .state()
            .resolve(".unfinished/" + KeptFiles.LIFE + "-uploads")
            .toAbsolutePath()
            .toString(),
        settings.getMaxFileSize().toBytes(),
        settings.getMaxRequestSize().toBytes(),
        (int) settings.getFileSizeThreshold().toBytes());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> gate(
      WebSettings settings,
      Connections connections,
      List<UploadAddress> uploads,
      MultipartConfigElement files) {
    Bodies bodies =
        new Bodies(
            uploads.stream().map(UploadAddress::path).collect(Collectors.toSet()),
            settings.form().toBytes(),
            files.getMaxRequestSize(),
            new Places(settings.upload()));
    return factory -> {
      factory.setProtocol(PatientProtocol.class.getName());
      factory.addConnectorCustomizers(connector -> bound(connector, settings, connections));
      factory.addContextCustomizers(
          context ->
              ((StandardHost) context.getParent())
                  .setErrorReportValveClass(RefusedPage.class.getName()));
      factory.addContextValves(new Gatekeeper(bodies, settings.healthPort()));
      if (settings.healthPort() != 0) {
        factory.addAdditionalTomcatConnectors(health(settings.healthPort()));
      }
    };
  }

  /** As many threads as connections, so that nobody slow takes one from somebody else. */
  private static void bound(Connector connector, WebSettings settings, Connections connections) {
    PatientProtocol protocol = (PatientProtocol) connector.getProtocolHandler();
    protocol.count(connections);
    protocol.setMaxThreads(settings.connections() + LEAVING);
    protocol.setMaxConnections(settings.connections() + LEAVING);
    protocol.setContinueResponseTiming("onRead");
    connector.setMaxPostSize((int) settings.form().toBytes());
  }

  private static Connector health(int port) {
    Http11NioProtocol protocol = new Http11NioProtocol();
    protocol.setMaxThreads(HEALTH_THREADS);
    protocol.setMinSpareThreads(1);
    Connector connector = new Connector(protocol);
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    return connector;
  }
}
