package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.sample.SampleSettings;
import dev.meshwright.workspace.index.KindDetector;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Files that decide something, or hold a contract, a product or a test, and cannot be read:
/// without a word about them a check would pass because of them.
final class UnreadFiles {

  private static final List<String> SETTINGS =
      List.of(PolicyReader.COMPATIBILITY_FILE, PolicyReader.WAIVERS_FILE, SampleSettings.FILE);

  private UnreadFiles() {}

  /// Schemas are told elsewhere.
  static List<Problem> problems(FileSource files) {
    KindDetector kinds = new KindDetector();
    // Also where no file is listed: a folder or a pipe may have the name.
    Set<String> asked = new LinkedHashSet<>(SETTINGS);
    for (String path : files.paths()) {
      if (!kinds.needsText(path) && counts(kinds.kind(path, ""))) {
        asked.add(path);
      }
    }
    return of(files, asked);
  }

  /// Of the settings only.
  static List<Problem> settings(FileSource files) {
    return of(files, SETTINGS);
  }

  private static List<Problem> of(FileSource files, Collection<String> asked) {
    return asked.stream()
        .filter(path -> files.text(path).isEmpty())
        .flatMap(path -> files.problem(path).stream())
        .toList();
  }

  private static boolean counts(FileKind kind) {
    return switch (kind) {
      case CONTRACT, PRODUCT, TEST -> true;
      case AVRO_SCHEMA,
          AVRO_IDL,
          PROTOBUF_SCHEMA,
          JSON_SCHEMA,
          TRANSFORMATION,
          SAMPLE,
          SETTINGS,
          OTHER ->
          false;
    };
  }
}
