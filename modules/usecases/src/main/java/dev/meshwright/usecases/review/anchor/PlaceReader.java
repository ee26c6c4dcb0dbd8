package dev.meshwright.usecases.review.anchor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.outline.ReadOutline;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The parts of texts, each text read once. Not thread-safe.
final class PlaceReader {

  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final SchemaDetector kinds = new SchemaDetector();
  private final Map<Key, Optional<PlaceNode>> known = new HashMap<>();

  private record Key(String path, String blob) {}

  /// Empty for a text without parts that are known.
  Optional<PlaceNode> of(String path, String text, FileSource files) {
    return known.computeIfAbsent(new Key(path, BlobId.of(text)), absent -> read(path, text, files));
  }

  private Optional<PlaceNode> read(String path, String text, FileSource files) {
    AnalyzedDocument analyzed = analyze.analyze(path, text, files, Progress.none());
    if (analyzed instanceof AnalyzedDocument.Schema schema) {
      return Optional.of(PlaceNode.of(schema.structure().root()));
    }
    FileKind kind = kinds.kindOf(path, text);
    return ReadOutline.of(kind, path, analyzed, Progress.none())
        .map(root -> PlaceNode.of(root, word(kind)));
  }

  /// What a part of such a file is called.
  private static String word(FileKind kind) {
    return switch (kind.purpose()) {
      case TRANSFORMATION -> "step";
      case CONTRACT, PRODUCT -> "clause";
      case TEST -> "test";
      case SETTINGS -> "setting";
      case SAMPLE -> "row";
      case SCHEMA, OTHER -> "part";
    };
  }

  /// What a line of such a file is called.
  String lineWord(String path, String text) {
    return kinds.kindOf(path, text) == FileKind.SAMPLE ? "row" : "line";
  }
}
