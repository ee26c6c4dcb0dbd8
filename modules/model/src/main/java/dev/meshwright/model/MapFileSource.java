package dev.meshwright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record MapFileSource(Map<String, String> texts) implements FileSource {

  MapFileSource {
    texts = new TreeMap<>(texts);
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  @Override
  public List<String> paths() {
    return List.copyOf(texts.keySet());
  }
}
