package dev.meshwright.history.remotes;

import dev.meshwright.model.git.Login;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/// The programs that keep the person's passwords, as the person's configuration names them for a
/// server (`credential.helper`); those that a repository names are not among them.
final class CredentialHelpers {

  private final RemoteAccess access;

  CredentialHelpers(RemoteAccess access) {
    this.access = access;
  }

  /// The first full answer.
  Optional<Login> get(URIish uri) throws IOException {
    Map<String, String> description = description(uri);
    for (HelperProgram helper : of(uri)) {
      Map<String, String> answer = helper.run("get", description);
      for (String key : List.of("username", "password")) {
        if (answer.containsKey(key)) {
          description.put(key, answer.get(key));
        }
      }
      String user = description.get("username");
      String password = description.get("password");
      if (user != null && password != null) {
        return Optional.of(new Login(user, password));
      }
      if (List.of("1", "true").contains(answer.getOrDefault("quit", ""))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Tells all of them that a login is good.
  void store(URIish uri, Login login) throws IOException {
    tell("store", uri, login);
  }

  /// Tells all of them that a login was refused.
  void erase(URIish uri, Login login) throws IOException {
    tell("erase", uri, login);
  }

  /// The name that the configuration gives for the server.
  Optional<String> user(URIish uri) {
    return Optional.ofNullable(uri.getUser())
        .or(() -> settings(uri).value("username").filter(user -> !user.isBlank()));
  }

  private void tell(String action, URIish uri, Login login) throws IOException {
    Map<String, String> description = description(uri);
    description.put("username", oneLine(login.user()));
    description.put("password", oneLine(login.password()));
    for (HelperProgram helper : of(uri)) {
      helper.run(action, description);
    }
  }

  private List<HelperProgram> of(URIish uri) {
    List<HelperProgram> helpers = new ArrayList<>();
    for (String configured : settings(uri).all("helper")) {
      if (configured.isBlank()) {
        helpers.clear();
      } else {
        helpers.add(new HelperProgram(configured, access.home(), access.variables()));
      }
    }
    return helpers;
  }

  private UrlSettings settings(URIish uri) {
    return new UrlSettings(access.ofPerson(), "credential", uri);
  }

  private Map<String, String> description(URIish uri) throws IOException {
    Map<String, String> description = new LinkedHashMap<>();
    description.put("protocol", oneLine(uri.getScheme()));
    String port = uri.getPort() > 0 ? ":" + uri.getPort() : "";
    description.put("host", oneLine(uri.getHost() + port));
    if (settings(uri).value("useHttpPath").filter("true"::equalsIgnoreCase).isPresent()) {
      String path = uri.getPath();
      description.put("path", oneLine(path.startsWith("/") ? path.substring(1) : path));
    }
    Optional<String> user = user(uri);
    if (user.isPresent()) {
      description.put("username", oneLine(user.get()));
    }
    return description;
  }

  /// A line end in an address would tell the helper of another server than the one that is asked.
  private static String oneLine(String value) throws IOException {
    if (value.chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
      throw new IOException("the address or the password has a line end in it");
    }
    return value;
  }
}
