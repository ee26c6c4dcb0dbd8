package dev.meshwright.usecases.preview;

import java.util.Optional;

/// What to run.
///
/// @param path of the transformation, relative to the root: says which product's samples come first
/// @param sql its text, saved or not
/// @param step the step to look at; empty for the result of the whole
/// @param rows how many first rows to give, up to 10,000
public record PreviewRequest(String path, String sql, Optional<String> step, int rows) {

  public static PreviewRequest whole(String path, String sql, int rows) {
    return new PreviewRequest(path, sql, Optional.empty(), rows);
  }
}
