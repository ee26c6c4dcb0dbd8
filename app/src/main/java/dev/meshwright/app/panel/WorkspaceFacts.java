package dev.meshwright.app.panel;

import dev.meshwright.app.document.Document;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Optional;
import java.util.function.Predicate;

/// What is known without computing anything: panels tell by it whether there is something for them.
///
/// @param opened what the folder held when it was read last
/// @param front the document in front
public record WorkspaceFacts(OpenedWorkspace opened, Optional<Document> front) {

  /// Whether the workspace has a file of such a kind.
  public boolean hasFile(Predicate<FileKind> kind) {
    return opened.files().stream().map(WorkspaceFile::kind).anyMatch(kind);
  }

  /// Whether a schema is in front.
  public boolean schemaInFront() {
    return front.filter(document -> document.kind().isSchema()).isPresent();
  }
}
