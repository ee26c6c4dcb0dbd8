package dev.meshwright.usecases.decode;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.PastContent;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The versions of schemas up to the last commit, with the files around each when they are asked
/// for. For one thread.
final class SchemaPast {

  private static final int LISTINGS_KEPT = 16;

  private final WorkspaceRepository repository;
  private final Map<Revision, FileSource> listings = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Revision, Commit> commits = new LinkedHashMap<>();

  SchemaPast(WorkspaceRepository repository) {
    this.repository = repository;
  }

  /// Contents by path, oldest first; none without a repository, or without a commit.
  Map<String, List<PastContent>> of(Set<String> paths, Progress progress) {
    if (!repository.available() || repository.with(GitRepository::isUnborn)) {
      return Map.of();
    }
    return repository.with(git ->
        git.contents(
            List.of(git.resolve("HEAD").orElseThrow(SchemaPast::noHead)), paths, progress));
  }

  private static OperationFailedException noHead(List<dev.meshwright.model.Problem> problems) {
    String message = problems.getFirst().message();
    return new OperationFailedException(message, new IllegalStateException(message));
  }

  Optional<String> text(PastContent content) {
    return repository.with(git -> git.text(content));
  }

  /// The files of a commit, whose list is read when a schema first names one of them.
  FileSource around(Revision revision) {
    return new FileSource() {
      @Override
      public Optional<String> text(String path) {
        return listing(revision).text(path);
      }

      @Override
      public Optional<String> version(String path) {
        return listing(revision).version(path);
      }

      @Override
      public boolean mentions(String path, String word) {
        return listing(revision).mentions(path, word);
      }

      @Override
      public List<String> paths() {
        return listing(revision).paths();
      }
    };
  }

  private FileSource listing(Revision revision) {
    FileSource known = listings.get(revision);
    if (known != null) {
      return known;
    }
    FileSource read = repository.<FileSource>with(git -> git.files(revision));
    listings.put(revision, read);
    if (listings.size() > LISTINGS_KEPT) {
      listings.remove(listings.keySet().iterator().next());
    }
    return read;
  }

  Commit commit(Revision revision, Progress progress) {
    return commits.computeIfAbsent(
        revision,
        asked ->
            repository.with(git ->
                git.log(new LogQuery(Optional.of(asked), Optional.empty(), 1), progress)
                    .getFirst()
                    .commit()));
  }
}
