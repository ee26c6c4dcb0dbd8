package dev.meshwright.history.remotes;

import dev.meshwright.model.git.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/// Who the person is for a server: as the address says, as typed before, as a helper knows, or as
/// the person answers; in this order, and each only until it is refused.
final class Logins extends CredentialsProvider {

  private enum Source {
    ADDRESS,
    MEMORY,
    HELPER,
    PERSON,
    NONE
  }

  private final RemoteAccess access;
  private final CredentialHelpers helpers;
  private Source next = Source.ADDRESS;
  private @Nullable Given given;
  private boolean refused;

  Logins(RemoteAccess access) {
    this.access = access;
    this.helpers = new CredentialHelpers(access);
  }

  private record Given(URIish uri, Login login, Source source) {}

  /// Whether the server refused everything that could be offered.
  boolean refused() {
    return refused;
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    return Arrays.stream(items)
        .allMatch(item ->
            item instanceof CredentialItem.Username
                || item instanceof CredentialItem.Password
                || item instanceof CredentialItem.InformationalMessage);
  }

  @Override
  public boolean get(URIish uri, CredentialItem... items) throws UnsupportedCredentialItem {
    if (!supports(items)) {
      return false;
    }
    Optional<Login> login = login(uri);
    login.ifPresent(found -> {
      for (CredentialItem item : items) {
        switch (item) {
          case CredentialItem.Username user -> user.setValue(found.user());
          case CredentialItem.Password password ->
              password.setValue(found.password().toCharArray());
          default -> {}
        }
      }
    });
    return login.isPresent();
  }

  /// The server refused what was given last.
  @Override
  public void reset(URIish uri) {
    refused = true;
    if (given != null) {
      Given bad = given;
      given = null;
      access.memory().forgetLogin(server(bad.uri()));
      if (bad.source() != Source.ADDRESS) {
        unchecked(() -> helpers.erase(bad.uri(), bad.login()));
      }
    }
  }

  /// The server took what was given last: helpers may keep it.
  void succeeded() {
    if (given != null) {
      Given good = given;
      given = null;
      if (good.source() == Source.PERSON) {
        access.memory().keep(server(good.uri()), good.login());
      }
      if (good.source() != Source.ADDRESS) {
        unchecked(() -> helpers.store(good.uri(), good.login()));
      }
    }
  }

  private Optional<Login> login(URIish uri) {
    while (next != Source.NONE) {
      Source source = next;
      next =
          switch (source) {
            case ADDRESS -> Source.MEMORY;
            case MEMORY -> Source.HELPER;
            // Somebody who mistyped is asked again; the library ends it after some times.
            case HELPER, PERSON -> Source.PERSON;
            case NONE -> Source.NONE;
          };
      Optional<Login> found = from(source, uri);
      if (found.isPresent()) {
        given = new Given(uri, found.get(), source);
        return found;
      }
      if (source == Source.PERSON) {
        next = Source.NONE;
      }
    }
    return Optional.empty();
  }

  private Optional<Login> from(Source source, URIish uri) {
    return switch (source) {
      case ADDRESS ->
          uri.getUser() == null || uri.getPass() == null
              ? Optional.empty()
              : Optional.of(new Login(uri.getUser(), uri.getPass()));
      case MEMORY -> access.memory().login(server(uri));
      case HELPER -> unchecked(() -> helpers.get(uri));
      case PERSON -> access.questions().login(server(uri), helpers.user(uri).orElse(""), refused);
      case NONE -> Optional.empty();
    };
  }

  /// What a login is good for: the server, and who is asked for by name.
  private static String server(URIish uri) {
    return new URIish()
        .setScheme(uri.getScheme())
        .setHost(uri.getHost())
        .setPort(uri.getPort())
        .setUser(uri.getUser())
        .toString();
  }

  private static <T> T unchecked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void unchecked(Telling telling) {
    try {
      telling.tell();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws IOException;
  }

  @FunctionalInterface
  private interface Telling {
    void tell() throws IOException;
  }
}
