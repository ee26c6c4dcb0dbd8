package dev.meshwright.usecases.preview;

import java.util.Map;

/// Remembers what was given for the parameters of transformations, for one workspace. Blocks.
public interface ParameterMemory {

  /// What was given last, by name of the parameter.
  ///
  /// @param path of the transformation, relative to the root
  Map<String, String> of(String path);

  /// Keeps what is given, in place of what was before.
  void keep(String path, Map<String, String> values);
}
