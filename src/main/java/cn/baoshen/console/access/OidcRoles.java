package cn.baoshen.console.access;

import cn.baoshen.console.access.account.AccessSettings.Oidc;
import cn.baoshen.console.access.account.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/** The role that the claims of an identity provider give a person; none when they name none. */
class OidcRoles implements GrantedAuthoritiesMapper {
  private final Oidc settings;

  OidcRoles(Oidc settings) {
    this.settings = settings;
  }

  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> given) {
    return given.stream()
        .filter(OidcUserAuthority.class::isInstance)
        .map(OidcUserAuthority.class::cast)
        .flatMap(person -> roles(claims(person)).stream())
        .map(role -> new SimpleGrantedAuthority(role.authority()))
        .collect(Collectors.toSet());
  }

  private static Map<String, Object> claims(OidcUserAuthority person) {
    Map<String, Object> claims = new HashMap<>(person.getIdToken().getClaims());
    if (person.getUserInfo() != null) {
      claims.putAll(person.getUserInfo().getClaims());
    }
    return claims;
  }

  private Set<Role> roles(Map<String, Object> claims) {
    List<?> values = values(claims);
    if (values.stream().anyMatch(settings.administrators()::contains)) {
      return Set.of(Role.ADMINISTRATOR);
    }
    return values.stream().anyMatch(settings.viewers()::contains) ? Set.of(Role.VIEWER) : Set.of();
  }

  private List<?> values(Map<String, Object> claims) {
    Object found = claims;
    for (String name : settings.claim().split("\\.")) {
      found = found instanceof Map<?, ?> nested ? nested.get(name) : null;
    }
    if (found instanceof Collection<?> several) {
      return List.copyOf(several);
    }
    return found == null ? List.of() : List.of(found);
  }
}
