package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The patterns of one comparison, each read once.
final class Languages {

  private final Map<String, Optional<Language>> read = new HashMap<>();

  Optional<Language> of(String regex) {
    return read.computeIfAbsent(regex, Language::of);
  }

  Truth matches(String regex, String text) {
    return of(regex).map(l -> Truth.of(l.accepts(text))).orElse(Truth.UNKNOWN);
  }
}
