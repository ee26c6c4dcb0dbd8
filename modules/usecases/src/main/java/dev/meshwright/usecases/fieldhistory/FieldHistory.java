package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.history.GitRepository;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Tells what happened to the declarations of schemas: types, fields, symbols. Thread-safe.
public final class FieldHistory {

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final PastStructures structures;

  /// @param absent what to say where there is no repository to ask
  /// @param structures what texts of the past declare
  public FieldHistory(
      Optional<GitRepository> repository, Problem absent, PastStructures structures) {
    this.repository = repository;
    this.absent = absent;
    this.structures = structures;
  }

  /// The commits that changed a declaration or what is declared inside it, newest first.
  ///
  /// @param path of the schema
  /// @param field the name it has now, or had last, by its path or the end of one
  /// @param limit how many commits at most
  /// @return a problem when there is no repository, or no commit has such a file
  public Result<List<FieldCommit>> of(String path, String field, int limit, Progress progress) {
    return versions(path, progress)
        .flatMap(versions ->
            versions.count() == 0
                ? Result.failed(
                    Problem.error(
                        "git-file-unknown",
                        Location.startOf(path),
                        "No commit has a file " + path + ".",
                        "Commit it first, or check the spelling of the path."))
                : Result.ok(List.copyOf(new FieldTrace(versions, limit, progress).of(field))));
  }

  /// The commit that last changed each declaration of a text, in the order of the text; none for
  /// what is no schema.
  ///
  /// @param text of the schema now, saved or not
  /// @return a problem when there is no repository
  public Result<List<LastChange>> lastChanges(String path, String text, Progress progress) {
    Optional<StructureNode> root = structures.read(path, text);
    return root.isEmpty()
        ? Result.ok(List.of())
        : versions(path, progress)
            .map(versions -> new FieldBlame(versions, progress).of(root.get()));
  }

  private Result<PastVersions> versions(String path, Progress progress) {
    if (repository.isEmpty()) {
      return Result.failed(absent);
    }
    try {
      return Result.ok(PastVersions.of(repository.get(), structures, path, progress));
    } catch (IOException | UncheckedIOException broken) {
      throw new OperationFailedException(
          "the Git repository cannot be read: " + broken.getMessage(), broken);
    }
  }
}
