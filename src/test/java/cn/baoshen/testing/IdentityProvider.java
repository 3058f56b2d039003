package cn.baoshen.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An identity provider (OpenID Connect, code flow) on loopback that lets everybody in at once, as
 * the person whose claims were set.
 */
public final class IdentityProvider {
  private static final String REGISTRATION = "spring.security.oauth2.client.registration.county.";
  private static final String PROVIDER = "spring.security.oauth2.client.provider.county.";
  private static final String CLIENT = "baoshen";

  private final HttpServer server;
  private final RSAKey key;
  private volatile Map<String, Object> person = Map.of();
  private volatile String nonce = "";

  private IdentityProvider(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  public static IdentityProvider start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      IdentityProvider provider = new IdentityProvider(server, key);
      server.createContext("/authorize", provider::authorize);
      server.createContext("/token", provider::token);
      server.createContext("/jwks", provider::keys);
      server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tells a service of it, as an administrator would in its configuration. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add(REGISTRATION + "client-id", () -> CLIENT);
    registry.add(REGISTRATION + "client-secret", () -> "secret");
    registry.add(REGISTRATION + "client-name", () -> "县统一身份认证");
    registry.add(REGISTRATION + "scope", () -> "openid");
    registry.add(REGISTRATION + "authorization-grant-type", () -> "authorization_code");
    registry.add(REGISTRATION + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/county");
    registry.add(PROVIDER + "authorization-uri", () -> address() + "/authorize");
    registry.add(PROVIDER + "token-uri", () -> address() + "/token");
    registry.add(PROVIDER + "jwk-set-uri", () -> address() + "/jwks");
    registry.add(PROVIDER + "user-name-attribute", () -> "preferred_username");
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whoever comes next is this person. */
  public void person(String name, Object roles) {
    person = Map.of("preferred_username", name, "roles", roles);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    nonce = asked.getOrDefault("nonce", "");
    String state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Location", asked.get("redirect_uri") + "?code=once&state=" + state);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
            + signed()
            + "\"}");
  }

  private String signed() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject("7f3a")
            .audience(CLIENT)
            .claim("nonce", nonce)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)));
    person.forEach(claims::claim);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> fields(String query) {
    Map<String, String> fields = new HashMap<>();
    for (String field : query.split("&")) {
      String[] pair = field.split("=", 2);
      fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return fields;
  }
}
