package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A workspace in a folder, and the index of it in another.
final class SearchedFolder implements AutoCloseable {

  private final Path folder;
  private final Path state;
  private final WorkspaceServices services;
  private SearchWorkspace search;

  SearchedFolder(Path folder, Path state) throws IOException {
    this.folder = Files.createDirectories(folder).toRealPath();
    this.state = state;
    this.services = WorkspaceServices.open(folder).optional().orElseThrow();
    this.search = open();
  }

  private SearchWorkspace open() {
    return new SearchWorkspace(
        new WorkspaceRoot(folder),
        SchemaLanguages.all(),
        state,
        services::latest,
        services.named()::filesAt,
        () -> services.storedWorkingCopy(Progress.none()));
  }

  SearchedFolder write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  Path folder() {
    return folder;
  }

  WorkspaceServices services() {
    return services;
  }

  SearchWorkspace search() {
    return search;
  }

  /// Closes the index and opens it again, as the next run of the program does.
  void reopen() {
    search.close();
    search = open();
  }

  int update() {
    return search.update(services.workingCopy(Progress.none()), Progress.none());
  }

  Searched find(String query) {
    return search.find(query, 1_000);
  }

  /// What was found, as `Order.total`, without packages; files by their paths.
  List<String> names(String query) {
    Searched searched = find(query);
    if (searched.isMisread()) {
      throw new AssertionError(searched.problems());
    }
    return searched.found().entries().stream().map(SearchedFolder::name).toList();
  }

  private static String name(FoundEntry found) {
    return switch (found.entry().kind()) {
      case FILE -> found.path();
      default ->
          found.entry().within().isEmpty()
              ? found.entry().name()
              : (found.entry().within() + "." + found.entry().name())
                  .replaceFirst("^([a-z]+\\.)+(?=\\p{Lu})", "");
    };
  }

  @Override
  public void close() {
    search.close();
    services.close();
  }
}
