package dev.meshwright.usecases.session;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.GitRepository;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to say when a folder is opened in a window: which programs of its repository are passed
/// over, once, and that it is a state of the past, each time.
final class FirstLook {

  private static final String TOLD = "passed-over";

  private static final int MOST_NAMED = 8;

  private final Optional<GitRepository> repository;
  private final Agreements told;
  private final Path past;

  /// @param told remembers what was said
  /// @param past where files of the past are
  FirstLook(Optional<GitRepository> repository, Agreements told, Path past) {
    this.repository = repository;
    this.told = told;
    this.past = past;
  }

  OpenedWorkspace of(OpenedWorkspace read) {
    List<Problem> problems = new ArrayList<>();
    if (read.root().startsWith(past)) {
      problems.add(
          Problem.info(
              "workspace-past",
              Location.startOf(""),
              "These are the files of another point, as they were ("
                  + read.root().getFileName()
                  + "). They can only be read.",
              "Nothing of what they were taken from was changed."));
    } else {
      problems.addAll(read.problems());
    }
    passedOver().ifPresent(problems::add);
    return new OpenedWorkspace(
        read.root(), read.files(), read.products(), read.repository(), problems);
  }

  private Optional<Problem> passedOver() {
    if (repository.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<String> programs = repository.get().ownPrograms();
      String fingerprint = Integer.toHexString(programs.hashCode());
      if (programs.isEmpty() || told.isAgreed(TOLD, fingerprint)) {
        return Optional.empty();
      }
      told.agree(TOLD, fingerprint);
      List<String> named = programs.stream().limit(MOST_NAMED).toList();
      String more =
          programs.size() > MOST_NAMED ? " and " + (programs.size() - MOST_NAMED) + " more" : "";
      return Optional.of(
          Problem.info(
              "git-programs-passed-over",
              Location.startOf(".git/config"),
              "The repository's own configuration names programs. Meshwright runs none of them: "
                  + String.join("; ", named)
                  + more
                  + ".",
              "Look at them before you use git here. What a step of yours needs, such as hooks of"
                  + " a commit, is asked about then."));
    } catch (IOException unreadable) {
      // Whoever reads the repository next says what is wrong with it.
      return Optional.empty();
    }
  }
}
