package dev.meshwright.history;

import dev.meshwright.history.signing.SigningSettings;
import dev.meshwright.history.signing.SigningSettings.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/// How commits are signed, as the person's own configuration says, and as it would be with what the
/// repository's own file adds. That one can name a program, so it is followed only when the person
/// has seen it.
final class SigningPlan {

  private static final List<String[]> KEYS =
      List.of(
          new String[] {"commit", "", "gpgSign"},
          new String[] {"tag", "", "gpgSign"},
          new String[] {"user", "", "signingKey"},
          new String[] {"gpg", "", "format"},
          new String[] {"gpg", "", "program"},
          new String[] {"gpg", "openpgp", "program"},
          new String[] {"gpg", "x509", "program"},
          new String[] {"gpg", "ssh", "program"},
          new String[] {"gpg", "ssh", "defaultKeyCommand"});

  private final OpenedRepository repository;
  private final GitEnvironment environment;

  SigningPlan(OpenedRepository repository, GitEnvironment environment) {
    this.repository = repository;
    this.environment = environment;
  }

  SigningSettings ofPerson() {
    return SigningSettings.of(personsValues(), environment.home());
  }

  SigningSettings ofRepository() {
    return SigningSettings.of(
        (section, part, name) -> value(repository.getConfig(), section, part, name),
        environment.home());
  }

  /// Nothing that a repository says.
  Values personsValues() {
    Config persons = repository.configOfPerson();
    ConditionalIncludes included = new ConditionalIncludes(repository, environment);
    return (section, part, name) -> {
      Optional<String> ofCommand =
          part.isEmpty() ? CommandConfig.value(environment, section, name) : Optional.empty();
      return ofCommand
          .or(() -> included.value(section, part.isEmpty() ? null : part, name))
          .or(() -> persons == null ? Optional.empty() : value(persons, section, part, name));
    };
  }

  /// What the repository's own files say otherwise than the person's, a line each: `gpg.program =
  /// ./sign`.
  List<String> added() {
    Values persons = personsValues();
    List<String> lines = new ArrayList<>();
    for (String[] key : KEYS) {
      Optional<String> here = value(repository.getConfig(), key[0], key[1], key[2]);
      if (here.isPresent()
          && !here.equals(persons.value(key[0], key[1], key[2]))
          && !isIncluded(key, here.get())) {
        lines.add(
            key[0] + (key[1].isEmpty() ? "" : "." + key[1]) + "." + key[2] + " = " + here.get());
      }
    }
    return lines;
  }

  /// What the library finds in the person's files although an include of theirs says otherwise.
  private boolean isIncluded(String[] key, String value) {
    Config persons = repository.configOfPerson();
    return persons != null
        && value(persons, key[0], key[1], key[2]).filter(value::equals).isPresent();
  }

  private static Optional<String> value(Config config, String section, String part, String name) {
    return Optional.ofNullable(config.getString(section, part.isEmpty() ? null : part, name));
  }
}
