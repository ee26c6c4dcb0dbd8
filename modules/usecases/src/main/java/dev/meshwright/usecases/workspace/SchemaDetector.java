package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.workspace.index.KindDetector;
import java.util.Optional;

/// Tells schemas as the index of a workspace tells them.
public final class SchemaDetector {

  private final KindDetector detector = new KindDetector();

  /// What a file is for, by its name and, where that does not tell, its text.
  public FileKind kindOf(String path, String text) {
    return detector.kind(path, text);
  }

  /// The language of a file, by its name and, where that does not tell, its text; empty for what is
  /// no schema.
  public Optional<SchemaFormat> formatOf(String path, FileSource files) {
    return detector.needsText(path)
        ? files.text(path).flatMap(text -> detector.kind(path, text).schemaFormat())
        : detector.kind(path, "").schemaFormat();
  }
}
