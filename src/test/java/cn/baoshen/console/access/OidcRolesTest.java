package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.access.account.AccessSettings.Oidc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class OidcRolesTest {
  private static List<String> roles(String claim, Map<String, Object> claims) {
    Map<String, Object> all = new java.util.HashMap<>(claims);
    all.put("sub", "7");
    OidcIdToken token = new OidcIdToken("x", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
    return new OidcRoles(new Oidc(claim, List.of("chief", "boss"), List.of("clerk")))
        .mapAuthorities(List.of(new OidcUserAuthority(token))).stream()
            .map(GrantedAuthority::getAuthority)
            .toList();
  }

  @Test
  void a_claim_with_an_administrators_value_makes_an_administrator_only() {
    assertThat(roles("roles", Map.of("roles", List.of("clerk", "boss"))))
        .containsExactly("ROLE_ADMINISTRATOR");
  }

  @Test
  void a_viewers_value_in_a_nested_claim_makes_a_viewer() {
    assertThat(
            roles("realm_access.roles", Map.of("realm_access", Map.of("roles", List.of("clerk")))))
        .containsExactly("ROLE_VIEWER");
    assertThat(roles("group", Map.of("group", "clerk"))).containsExactly("ROLE_VIEWER");
  }

  @Test
  void who_has_none_of_the_values_gets_no_role() {
    assertThat(roles("roles", Map.of("roles", List.of("cleaner")))).isEmpty();
    assertThat(roles("roles", Map.of("groups", List.of("boss")))).isEmpty();
  }
}
