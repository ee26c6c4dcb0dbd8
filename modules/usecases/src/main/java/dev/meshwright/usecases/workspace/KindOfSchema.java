package dev.meshwright.usecases.workspace;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaFiles;
import dev.meshwright.workspace.index.KindDetector;
import java.util.Optional;

/// Tells schemas as the index of a workspace tells them.
public final class KindOfSchema implements SchemaFiles {

  private final KindDetector detector = new KindDetector();

  @Override
  public Optional<SchemaFormat> formatOf(String path, FileSource files) {
    return detector.needsText(path)
        ? files.text(path).flatMap(text -> detector.kind(path, text).schemaFormat())
        : detector.kind(path, "").schemaFormat();
  }
}
