package dev.meshwright.app.testing;

import dev.meshwright.usecases.preview.ParameterMemory;
import java.util.HashMap;
import java.util.Map;

/// Remembers parameters while it lives.
public final class MemoryParameters implements ParameterMemory {

  private final Map<String, Map<String, String>> kept = new HashMap<>();

  @Override
  public Map<String, String> of(String path) {
    return kept.getOrDefault(path, Map.of());
  }

  @Override
  public void keep(String path, Map<String, String> values) {
    kept.put(path, Map.copyOf(values));
  }
}
