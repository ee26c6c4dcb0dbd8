package dev.meshwright.contract.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A closed list of texts.
///
/// @param since the version that brought each
record ClosedList(Map<String, Version> since) {

  ClosedList {
    since = new LinkedHashMap<>(since);
  }

  boolean has(String word, Version version) {
    return since(word).filter(first -> first.compareTo(version) <= 0).isPresent();
  }

  Optional<Version> since(String word) {
    return Optional.ofNullable(since.get(word));
  }

  List<String> in(Version version) {
    return since.keySet().stream().filter(word -> has(word, version)).toList();
  }
}
