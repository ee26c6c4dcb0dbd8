package dev.meshwright.compat.jsonschema.solve;

import dev.meshwright.compat.jsonschema.language.PatternLanguage;
import dev.meshwright.model.compat.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The patterns of one comparison, each read once.
final class Languages {

  private final Map<String, Optional<PatternLanguage>> read = new HashMap<>();

  Optional<PatternLanguage> of(String regex) {
    return read.computeIfAbsent(regex, PatternLanguage::of);
  }

  Answer matches(String regex, String text) {
    return of(regex).map(l -> Answer.of(l.accepts(text))).orElse(Answer.UNKNOWN);
  }
}
