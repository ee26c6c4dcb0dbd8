package dev.meshwright.schema.proto.link;

import dev.meshwright.model.FileSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts given, over those of a source; each is asked for once.
final class Texts {

  private final FileSource source;
  private final Map<String, Optional<String>> known = new HashMap<>();

  Texts(Map<String, String> given, FileSource source) {
    this.source = source;
    given.forEach((path, text) -> known.put(path, Optional.of(text)));
  }

  Optional<String> text(String path) {
    return known.computeIfAbsent(path, source::text);
  }

  List<String> paths() {
    return source.paths();
  }
}
