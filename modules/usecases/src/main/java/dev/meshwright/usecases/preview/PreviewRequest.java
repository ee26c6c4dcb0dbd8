package dev.meshwright.usecases.preview;

import dev.meshwright.model.data.Parameter;
import java.util.List;
import java.util.Optional;

/// What to run.
///
/// @param path of the transformation, relative to the root: says which product's samples come first
/// @param sql its text, saved or not
/// @param step the step to look at; empty for the result of the whole
/// @param parameters values for `$name`
public record PreviewRequest(
    String path, String sql, Optional<String> step, List<Parameter> parameters) {

  public PreviewRequest {
    parameters = List.copyOf(parameters);
  }

  /// The result of a whole transformation without parameters.
  public static PreviewRequest whole(String path, String sql) {
    return new PreviewRequest(path, sql, Optional.empty(), List.of());
  }
}
