package dev.meshwright.usecases.compare;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the earlier versions read last, so that comparing with every keystroke reads them once.
/// Thread-safe.
final class ParsedVersions {

  private static final int KEPT = 64;

  private final SchemaLanguages languages;
  private final Map<Key, ParsedSchema> versions =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ParsedSchema> eldest) {
          return size() > KEPT;
        }
      };

  ParsedVersions(SchemaLanguages languages) {
    this.languages = languages;
  }

  /// Two calls with the same source of files and the same text give the same parsed version; the
  /// files of a source must therefore not change.
  ParsedSchema get(SchemaFormat format, SchemaVersion version) {
    Key key = new Key(format, version.files(), version.path(), version.text());
    synchronized (versions) {
      ParsedSchema kept = versions.get(key);
      if (kept != null) {
        return kept;
      }
    }
    ParsedSchema parsed = languages.parse(format, version);
    synchronized (versions) {
      versions.put(key, parsed);
    }
    return parsed;
  }

  private record Key(SchemaFormat format, FileSource files, String path, String text) {}
}
