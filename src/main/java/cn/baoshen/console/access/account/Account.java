package cn.baoshen.console.access.account;

import cn.baoshen.model.organ.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who may log in with a name and a password kept here.
 *
 * @param password its hash
 * @param passwordIs whose the password is
 * @param person what people call who is behind it; may be empty
 * @param edition counts what ends the sessions under way
 */
public record Account(
    String name,
    String password,
    PasswordIs passwordIs,
    Role role,
    boolean disabled,
    int edition,
    String person)
    implements UserDetails {
  /** Whose a password is. */
  public enum PasswordIs {
    /** The person's who chose it. */
    OWN,
    /** The one that the log of the first start told; a browser is let in no further by it. */
    FIRST,
    /** One that an administrator read, too; it opens nothing but the page that changes it. */
    HANDED
  }

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
  public boolean isEnabled() {
    return !disabled;
  }

  /** Who is behind it, when somebody said so. */
  public Optional<Person> known() {
    return person.isEmpty() ? Optional.empty() : Optional.of(new Person(person, ""));
  }

  /** True when nothing that a login was given has changed since. */
  public boolean isStill(Account then) {
    return edition == then.edition && !disabled;
  }

  /** The same for a session, which has no use for the hash. */
  public Account withoutPassword() {
    return new Account(name, "", passwordIs, role, disabled, edition, person);
  }

  // A record would print the hash.
  @Override
  public String toString() {
    return name;
  }
}
