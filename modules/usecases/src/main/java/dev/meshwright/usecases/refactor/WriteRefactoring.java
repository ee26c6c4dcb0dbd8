package dev.meshwright.usecases.refactor;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes what a refactoring makes of files on disk: all of them or none.
public final class WriteRefactoring {

  private final Save save;

  /// Writes the text after in place of the text before, or a file that is new.
  @FunctionalInterface
  public interface Save {

    /// @return why it was not written
    Optional<Problem> write(ChangedText text);
  }

  public WriteRefactoring(Save save) {
    this.save = save;
  }

  /// @return the paths that were written
  public Result<List<String>> write(RefactoringPreview preview) {
    List<ChangedText> written = new ArrayList<>();
    List<ChangedText> all = new ArrayList<>(preview.texts());
    all.sort((one, other) -> Boolean.compare(one.before().isEmpty(), other.before().isEmpty()));
    for (ChangedText text : all) {
      Optional<Problem> refused = save.write(text);
      if (refused.isPresent()) {
        List<Problem> problems = new ArrayList<>();
        problems.add(refused.get());
        written.reversed().forEach(done -> takeBack(done).ifPresent(problems::add));
        return new Result.Failed<>(problems);
      }
      written.add(text);
    }
    return Result.ok(preview.texts().stream().map(ChangedText::path).toList());
  }

  /// @return what could not be taken back
  private Optional<Problem> takeBack(ChangedText done) {
    return done.before()
        .map(before -> save.write(new ChangedText(done.path(), Optional.of(done.after()), before)))
        .orElseGet(() ->
            Optional.of(
                Problem.warning(
                    "refactoring-left",
                    Location.startOf(done.path()),
                    done.path() + " was written before that, and is left.",
                    "Delete it.")));
  }
}
