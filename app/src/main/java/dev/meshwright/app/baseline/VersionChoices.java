package dev.meshwright.app.baseline;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.usecases.compare.BaselineChoice;
import dev.meshwright.usecases.compare.CompareSchemas;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lists the versions of a file that data can be held against.
public final class VersionChoices {

  private final Jobs jobs;
  private final CompareSchemas versions;
  private final Supplier<Optional<String>> path;

  /// @param path of the file whose versions are listed, relative to the workspace
  public VersionChoices(Jobs jobs, CompareSchemas versions, Supplier<Optional<String>> path) {
    this.jobs = jobs;
    this.versions = versions;
    this.path = path;
  }

  /// Tags, branches, and the commits that changed the file; nothing where the repository does not
  /// answer.
  void list(Consumer<List<BaselineChoice>> then) {
    path.get()
        .ifPresent(file ->
            jobs.<List<BaselineChoice>>submit(
                new JobKind("version-choices", "Reading versions"),
                progress -> versions.choices(file, progress),
                outcome -> then.accept(usable(outcome))));
  }

  private static List<BaselineChoice> usable(Outcome<List<BaselineChoice>> outcome) {
    return outcome instanceof Outcome.Done<List<BaselineChoice>>(var found)
        ? found.stream().filter(choice -> VersionPicker.against(choice).isPresent()).toList()
        : List.of();
  }
}
