package dev.meshwright.history;

import dev.meshwright.history.remotes.RemoteAddress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;

/// Which remote is meant, where nobody names one.
final class RemoteChoice {

  private final Repository repository;

  RemoteChoice(Repository repository) {
    this.repository = repository;
  }

  /// The one to fetch a branch from.
  Result<RemoteConfig> toFetch(Optional<String> named, String branch) {
    Config config = repository.getConfig();
    return chosen(named.or(() -> set(config, "branch", branch, "remote")));
  }

  /// The one to push a branch to.
  Result<RemoteConfig> toPush(Optional<String> named, String branch) {
    Config config = repository.getConfig();
    return chosen(
        named
            .or(() -> set(config, "branch", branch, "pushRemote"))
            .or(() -> Optional.ofNullable(config.getString("remote", null, "pushDefault")))
            .or(() -> set(config, "branch", branch, "remote")));
  }

  private Result<RemoteConfig> chosen(Optional<String> wanted) {
    Config config = repository.getConfig();
    Set<String> all = config.getSubsections("remote");
    Optional<String> name = wanted.filter(remote -> !remote.equals("."));
    if (name.isEmpty()) {
      name =
          all.contains(Constants.DEFAULT_REMOTE_NAME)
              ? Optional.of(Constants.DEFAULT_REMOTE_NAME)
              : all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }
    if (name.isEmpty()) {
      return Result.failed(
          GitProblems.error(
              "git-no-remote",
              "",
              all.isEmpty()
                  ? "This repository knows no remote."
                  : "This repository knows several remotes ("
                      + String.join(", ", all)
                      + "), and none is chosen.",
              all.isEmpty() ? "Add one with its address." : "Choose one of them."));
    }
    return config(name.get());
  }

  private Result<RemoteConfig> config(String name) {
    List<String> urls = List.of(repository.getConfig().getStringList("remote", name, "url"));
    if (urls.isEmpty()) {
      return Result.failed(RemoteEditor.noRemote(name));
    }
    for (String url : urls) {
      Optional<Problem> bad = RemoteAddress.problem(url);
      if (bad.isPresent()) {
        return Result.failed(bad.get());
      }
    }
    try {
      return Result.ok(new RemoteConfig(repository.getConfig(), name));
    } catch (URISyntaxException malformed) {
      return Result.failed(
          GitProblems.error(
              "git-remote-address",
              "",
              "The address of " + name + " cannot be read: " + GitProblems.reason(malformed) + ".",
              "Correct it with git remote set-url " + name + "."));
    }
  }

  private static Optional<String> set(Config config, String section, String part, String name) {
    return Optional.ofNullable(config.getString(section, part, name));
  }
}
