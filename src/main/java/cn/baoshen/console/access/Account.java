package cn.baoshen.console.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who may log in with a name and a password kept here.
 *
 * @param password its hash
 * @param failed wrong passwords in a row
 * @param lockedUntil null when it was never locked
 * @param isLocked whether it is locked now
 * @param edition counts what ends the sessions under way
 */
record Account(
    String name,
    String password,
    Role role,
    boolean disabled,
    int failed,
    Instant lockedUntil,
    boolean isLocked,
    int edition)
    implements UserDetails {
  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of(new SimpleGrantedAuthority(role.authority()));
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public boolean isAccountNonLocked() {
    return !isLocked;
  }

  @Override
  public boolean isEnabled() {
    return !disabled;
  }

  // A record would print the hash.
  @Override
  public String toString() {
    return name;
  }
}
