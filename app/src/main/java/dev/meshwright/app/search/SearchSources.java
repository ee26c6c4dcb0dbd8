package dev.meshwright.app.search;

import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.workspace.IndexModel;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is searched, as it was when the search began.
///
/// @param files of the workspace, and scratch files
/// @param recent paths of files that were in front, the latest first
/// @param front the document in front
/// @param index of the workspace
/// @param commands with their keys
public record SearchSources(
    List<WorkspaceFile> files,
    List<String> recent,
    Optional<Front> front,
    Optional<IndexModel> index,
    List<SearchHit.Do> commands) {

  /// The document in front, with its unsaved text: a document itself is not for other threads.
  record Front(String path, String text) {}

  /// Of an open workspace.
  public static SearchSources of(
      WorkspaceViewModel workspace, RecentFiles recent, List<SearchHit.Do> commands) {
    return new SearchSources(
        files(workspace),
        recent.paths(),
        workspace
            .documents()
            .activeProperty()
            .get()
            .map(document -> new Front(document.path(), document.text())),
        Optional.of(workspace.index()),
        commands);
  }

  /// Scratch files are found as files are.
  private static List<WorkspaceFile> files(WorkspaceViewModel workspace) {
    return Stream.concat(
            workspace.workspace().openedProperty().get().files().stream(),
            workspace.scratches().allProperty().get().stream()
                .map(file -> new WorkspaceFile(file.path(), FileKind.TRANSFORMATION, 0)))
        .toList();
  }

  /// Without a workspace.
  public static SearchSources of(List<SearchHit.Do> commands) {
    return new SearchSources(List.of(), List.of(), Optional.empty(), Optional.empty(), commands);
  }
}
