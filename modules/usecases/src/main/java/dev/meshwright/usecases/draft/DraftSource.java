package dev.meshwright.usecases.draft;

import dev.meshwright.usecases.preview.PreviewRequest;

/// What a new schema is made from.
public sealed interface DraftSource {

  /// @param path from the workspace's root
  record Sample(String path) implements DraftSource {}

  /// What a transformation gives.
  record Rows(PreviewRequest request) implements DraftSource {}

  /// Messages in JSON, or a definition of tables.
  record Pasted(String text) implements DraftSource {}
}
