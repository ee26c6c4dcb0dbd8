package dev.meshwright.history;

import dev.meshwright.history.remotes.Fetcher;
import dev.meshwright.history.remotes.RemoteAddress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.Remote;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/// Lists, adds, renames and removes remotes, and sets what branches follow.
final class RemoteEditor {

  private static final String SECTION = "remote";
  private static final String BRANCH = "branch";

  private final Repository repository;

  RemoteEditor(Repository repository) {
    this.repository = repository;
  }

  List<Remote> list() {
    Config config = repository.getConfig();
    return config.getSubsections(SECTION).stream()
        .filter(name -> config.getString(SECTION, name, "url") != null)
        .sorted()
        .map(name ->
            new Remote(
                name,
                RemoteAddress.shown(config.getStringList(SECTION, name, "url")[0]),
                Optional.ofNullable(config.getString(SECTION, name, "pushurl"))
                    .map(RemoteAddress::shown)))
        .toList();
  }

  Result<Remote> add(String name, String url) throws IOException {
    Optional<Problem> bad = nameProblem(name).or(() -> RemoteAddress.problem(url));
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    OwnConfig.change(
        repository,
        config -> {
          config.setString(SECTION, name, "url", url);
          config.setString(SECTION, name, "fetch", Fetcher.everyBranch(name).toString());
        });
    return Result.ok(new Remote(name, RemoteAddress.shown(url), Optional.empty()));
  }

  Result<Remote> setAddress(String name, String url) throws IOException {
    Optional<Problem> bad = absent(name).or(() -> RemoteAddress.problem(url));
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    OwnConfig.change(repository, config -> config.setString(SECTION, name, "url", url));
    return found(name);
  }

  Result<Remote> rename(String from, String to) throws IOException {
    Optional<Problem> bad = absent(from).or(() -> nameProblem(to));
    if (bad.isPresent()) {
      return Result.failed(bad.get());
    }
    Optional<Problem> held = moveRefs(from, to);
    if (held.isPresent()) {
      return Result.failed(held.get());
    }
    OwnConfig.change(
        repository,
        config -> {
          for (String name : new TreeSet<>(config.getNames(SECTION, from))) {
            List<String> values =
                Arrays.stream(config.getStringList(SECTION, from, name))
                    .map(value ->
                        name.equals("fetch")
                            ? value.replace(":" + prefix(from), ":" + prefix(to))
                            : value)
                    .toList();
            config.setStringList(SECTION, to, name, values);
          }
          config.unsetSection(SECTION, from);
          for (String branch : config.getSubsections(BRANCH)) {
            for (String key : List.of("remote", "pushRemote")) {
              if (from.equals(config.getString(BRANCH, branch, key))) {
                config.setString(BRANCH, branch, key, to);
              }
            }
          }
        });
    return found(to);
  }

  /// Forgets a remote with all that is known of its branches.
  Result<Remote> remove(String name) throws IOException {
    Result<Remote> removed = found(name);
    if (removed instanceof Result.Failed<Remote>) {
      return removed;
    }
    OwnConfig.change(
        repository,
        config -> {
          config.unsetSection(SECTION, name);
          for (String branch : config.getSubsections(BRANCH)) {
            if (name.equals(config.getString(BRANCH, branch, "remote"))) {
              config.unset(BRANCH, branch, "remote");
              config.unset(BRANCH, branch, "merge");
            }
            if (name.equals(config.getString(BRANCH, branch, "pushRemote"))) {
              config.unset(BRANCH, branch, "pushRemote");
            }
          }
        });
    for (Ref ref : refs(name)) {
      delete(ref);
    }
    return removed;
  }

  /// @param upstream short name of a branch of a remote; empty to follow none
  Result<String> follow(String branch, Optional<String> upstream) throws IOException {
    if (repository.exactRef(Constants.R_HEADS + branch) == null) {
      return Result.failed(
          GitProblems.error("git-no-branch", "", "There is no branch " + branch + ".", ""));
    }
    if (upstream.isEmpty()) {
      OwnConfig.change(
          repository,
          config -> {
            config.unset(BRANCH, branch, "remote");
            config.unset(BRANCH, branch, "merge");
          });
      return Result.ok(branch);
    }
    if (repository.exactRef(Constants.R_REMOTES + upstream.get()) == null) {
      return Result.failed(
          GitProblems.error(
              "git-no-branch",
              "",
              "No branch " + upstream.get() + " of a remote is known here.",
              "Fetch first, or push the branch there."));
    }
    Upstreams.follow(repository, branch, upstream.get());
    return Result.ok(branch);
  }

  private Result<Remote> found(String name) {
    return list().stream()
        .filter(remote -> remote.name().equals(name))
        .findFirst()
        .map(Result::ok)
        .orElseGet(() -> Result.failed(noRemote(name)));
  }

  private Optional<Problem> absent(String name) {
    return found(name) instanceof Result.Failed<Remote> failed
        ? Optional.of(failed.problem())
        : Optional.empty();
  }

  static Problem noRemote(String name) {
    return GitProblems.error(
        "git-no-remote",
        "",
        "There is no remote " + name + ".",
        "Add it with its address, or choose another.");
  }

  private Optional<Problem> nameProblem(String name) {
    if (name.startsWith("-") || !Repository.isValidRefName(prefix(name) + "main")) {
      return Optional.of(
          GitProblems.error(
              "git-remote-name",
              "",
              "\"" + name + "\" cannot be the name of a remote.",
              "Use letters, digits and -, without spaces."));
    }
    boolean taken =
        list().stream()
            .map(Remote::name)
            .anyMatch(known ->
                known.equals(name) || known.startsWith(name + "/") || name.startsWith(known + "/"));
    return taken
        ? Optional.of(
            GitProblems.error(
                "git-remote-exists",
                "",
                "There is a remote " + name + " already, or its name would be a folder of it.",
                "Choose another name."))
        : Optional.empty();
  }

  private Optional<Problem> moveRefs(String from, String to) throws IOException {
    for (Ref ref : refs(from)) {
      String moved = prefix(to) + ref.getName().substring(prefix(from).length());
      if (ref.isSymbolic()) {
        String target = prefix(to) + ref.getTarget().getName().substring(prefix(from).length());
        repository.updateRef(moved).link(target);
      } else {
        RefUpdate update = repository.updateRef(moved);
        update.setNewObjectId(ref.getObjectId());
        update.setForceUpdate(true);
        update.setRefLogMessage("remote: renamed " + from + " to " + to, false);
        if (update.update() == RefUpdate.Result.LOCK_FAILURE) {
          return Optional.of(new GitLocks(repository).onRef(moved));
        }
      }
    }
    for (Ref ref : refs(from)) {
      delete(ref);
    }
    return Optional.empty();
  }

  private List<Ref> refs(String remote) throws IOException {
    return repository.getRefDatabase().getRefsByPrefix(prefix(remote));
  }

  private void delete(Ref ref) throws IOException {
    RefUpdate update = repository.updateRef(ref.getName(), true);
    update.setForceUpdate(true);
    update.delete();
  }

  private static String prefix(String remote) {
    return Constants.R_REMOTES + remote + "/";
  }
}
