package dev.meshwright.history.remotes;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.URIish;

/// What `git` would heed while it talks to a server, and Meshwright does not: programs, and whom a
/// repository wants to be trusted. It is told, so that nobody wonders.
final class UnusedSettings {

  private final Config own;
  private final RemoteAccess access;

  /// @param own the repository's configuration without the person's
  UnusedSettings(Config own, RemoteAccess access) {
    this.own = own;
    this.access = access;
  }

  List<Problem> of(URIish uri) {
    List<Problem> notes = new ArrayList<>();
    if (RemoteAddress.isSsh(uri)) {
      sshCommand().ifPresent(command -> notes.add(note(command + " is not run.", SSH)));
    } else if (!RemoteAddress.isLocal(uri)) {
      helpers()
          .forEach(helper ->
              notes.add(
                  note(
                      "The repository's own credential helper \"" + helper + "\" is not run.",
                      "If you trust it, name it in your own configuration: git config --global"
                          + " credential.helper.")));
      for (String name : List.of("sslCAInfo", "sslVerify")) {
        if (sets("http", name)) {
          notes.add(
              note(
                  "The repository's own http." + name + " does not count.",
                  "Whom to trust is taken from your own configuration: git config --global http."
                      + name
                      + "."));
        }
      }
    }
    return notes;
  }

  private static final String SSH =
      "Meshwright has an SSH client of its own: set keys, ports and jump hosts in ~/.ssh/config.";

  private Optional<String> sshCommand() {
    for (String variable : List.of("GIT_SSH_COMMAND", "GIT_SSH")) {
      if (!access.variables().getOrDefault(variable, "").isBlank()) {
        return Optional.of(variable + " (\"" + access.variables().get(variable) + "\")");
      }
    }
    return Optional.ofNullable(own.getString("core", null, "sshCommand"))
        .map(command -> "The repository's own core.sshCommand \"" + command + "\"")
        .or(() ->
            Optional.ofNullable(access.ofPerson().getString("core", null, "sshCommand"))
                .map(command -> "core.sshCommand \"" + command + "\""));
  }

  private List<String> helpers() {
    List<String> helpers = new ArrayList<>();
    helpers.addAll(List.of(own.getStringList("credential", null, "helper")));
    for (String url : own.getSubsections("credential")) {
      helpers.addAll(List.of(own.getStringList("credential", url, "helper")));
    }
    helpers.removeIf(String::isBlank);
    return helpers;
  }

  private boolean sets(String section, String name) {
    return own.getString(section, null, name) != null
        || own.getSubsections(section).stream()
            .anyMatch(part -> own.getString(section, part, name) != null);
  }

  private static Problem note(String message, String hint) {
    return Problem.info("git-not-run", Location.startOf(".git/config"), message, hint);
  }
}
