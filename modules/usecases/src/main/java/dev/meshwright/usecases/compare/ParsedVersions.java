package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;

/// Keeps the earlier versions read last, so that comparing with every keystroke reads them once.
/// Thread-safe.
final class ParsedVersions {

  private static final int KEPT = 64;

  private final SchemaLanguages languages;
  private final LastUsed<Key, ParsedSchema> versions = new LastUsed<>(KEPT);

  ParsedVersions(SchemaLanguages languages) {
    this.languages = languages;
  }

  /// Two calls with the same source of files and the same text give the same parsed version; the
  /// files of a source must therefore not change.
  ParsedSchema get(SchemaFormat format, SchemaVersion version) {
    return versions.get(
        new Key(format, version.files(), version.path(), version.text()),
        key -> languages.parse(format, version));
  }

  private record Key(SchemaFormat format, FileSource files, String path, String text) {}
}
