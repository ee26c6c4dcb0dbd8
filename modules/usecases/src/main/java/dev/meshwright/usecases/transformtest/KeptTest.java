package dev.meshwright.usecases.transformtest;

import java.util.List;
import java.util.Map;

/// A test that is ready to be saved.
///
/// @param path where it belongs: beside the transformation, a name that is free
/// @param masked columns whose values were replaced because a contract calls them personal, by
///   table
public record KeptTest(String path, String text, Map<String, List<String>> masked) {

  public KeptTest {
    masked = Map.copyOf(masked);
  }
}
