package dev.meshwright.history;

import dev.meshwright.model.Result;
import dev.meshwright.model.git.Author;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/// Finds the author of new commits as `git commit` does: environment, then the repository's
/// configuration, then what the user's files include for this repository (`includeIf`), then these
/// files themselves, then the machine's. Nothing is guessed from the login name.
final class IdentityReader {

  private final Repository repository;
  private final GitEnvironment environment;

  IdentityReader(Repository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  Result<Author> read() {
    return read("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL");
  }

  /// Who commits what somebody else may have written.
  Result<Author> committer() {
    return read("GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL");
  }

  private Result<Author> read(String nameVariable, String emailVariable) {
    Optional<String> name = environment.variable(nameVariable).or(() -> configured("name"));
    Optional<String> email = environment.variable(emailVariable).or(() -> configured("email"));
    if (name.isPresent() && email.isPresent()) {
      return Result.ok(new Author(name.get(), email.get()));
    }
    String what = name.isPresent() ? "e-mail address" : email.isPresent() ? "name" : "identity";
    return Result.failed(
        GitProblems.error(
            "git-no-identity",
            "",
            "Git's configuration has no " + what + " for the author of a commit.",
            "Set it once with git config --global user.name \"Your Name\" and git config --global"
                + " user.email you@example.com."));
  }

  private Optional<String> configured(String key) {
    return ofCommand(key)
        .or(() -> in(ownFile(), key))
        .or(() -> new ConditionalIncludes(repository, environment).value("user", null, key))
        .or(() -> ofUser(key))
        .or(() -> in(repository.getConfig(), key));
  }

  /// A file of the user's that was not there when the repository was opened is in no configuration
  /// of the library, and may have been made just now.
  private Optional<String> ofUser(String key) {
    return environment.userConfigs().reversed().stream()
        .flatMap(file -> ConditionalIncludes.load(repository, file).stream())
        .flatMap(config -> in(config, key).stream())
        .findFirst();
  }

  /// What `git -c user.name=...` hands on.
  private Optional<String> ofCommand(String key) {
    return CommandConfig.value(environment, "user", key);
  }

  private static Optional<String> in(Config config, String key) {
    return Optional.ofNullable(config.getString("user", null, key))
        .filter(value -> !value.isBlank());
  }

  /// The repository's configuration without the user's behind it.
  private Config ownFile() {
    Path file = repository.getCommonDirectory().toPath().resolve("config");
    return ConditionalIncludes.load(repository, file).orElseGet(Config::new);
  }
}
