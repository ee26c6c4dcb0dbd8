package dev.meshwright.usecases.workspace;

import dev.meshwright.model.Problem;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.model.git.RepositoryState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a folder held at the moment it was opened or refreshed.
///
/// @param root the folder, absolute and real
/// @param files every file that is not ignored, by path
/// @param products the files by product; a file that belongs to none is in none
/// @param repository the state of its Git repository; empty when it is in none
/// @param problems what is off: no repository, links that loop, files that cannot be read
public record OpenedWorkspace(
    Path root,
    List<WorkspaceFile> files,
    List<Product> products,
    Optional<RepositoryState> repository,
    List<Problem> problems) {

  private static final Set<String> UNREAD =
      Set.of(
          "workspace-unreadable",
          "workspace-broken-link",
          "workspace-link-outside",
          "workspace-too-large");

  public OpenedWorkspace {
    files = List.copyOf(files);
    products = List.copyOf(products);
    problems = List.copyOf(problems);
  }

  /// What of the folder could not be looked at: a check that says nothing of it would be too good.
  public List<Problem> unread() {
    return problems.stream().filter(problem -> UNREAD.contains(problem.rule())).toList();
  }

  /// Whether its repository has commits.
  public boolean hasCommits() {
    return repository.flatMap(RepositoryState::head).isPresent();
  }

  public Optional<WorkspaceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /// The Git state of a file; unchanged when the repository does not mention it.
  public FileState stateOf(String path) {
    return repository.stream()
        .flatMap(state -> state.changed().stream())
        .filter(changed -> changed.path().equals(path))
        .map(changed -> changed.state())
        .findFirst()
        .orElse(FileState.UNCHANGED);
  }
}
