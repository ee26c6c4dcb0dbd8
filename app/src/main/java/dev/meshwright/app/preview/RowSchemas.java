package dev.meshwright.app.preview;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The schemas of the workspace that rows can be held against.
///
/// @param workspace what the workspace holds now
/// @param unsaved texts of files under edit
/// @param files the working copy with such texts in place of what is on disk; touches the disk
record RowSchemas(
    Supplier<OpenedWorkspace> workspace,
    Supplier<Map<String, String>> unsaved,
    Function<Map<String, String>, FileSource> files) {

  /// Whether rows can be held against a file, and not only their columns.
  boolean describesRows(String path) {
    return workspace.get().files().stream()
        .filter(file -> file.path().equals(path))
        .anyMatch(file -> file.kind().isSchema());
  }

  /// The text of a schema among the files as they were when this was made; empty when it is gone.
  ///
  /// @param edited what [#unsaved] gave, on the thread of the screen
  Optional<SchemaChoice> choice(String schema, Map<String, String> edited) {
    FileSource source = files.apply(edited);
    return source
        .text(schema)
        .map(text -> SchemaChoice.of(new SchemaVersion(schema, text, source)));
  }
}
