package dev.meshwright.usecases.check;

import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.ContentModel;
import java.util.Optional;

/// How to check a workspace.
///
/// @param against a branch, tag or commit; empty for what the branch grew from
/// @param mode in place of what the workspace asks
/// @param profile in place of what the workspace says: which Protobuf findings count
/// @param contentModel of JSON Schemas, in place of what the workspace says
/// @param everyMode whether to answer for every mode, also against released versions
public record CheckRequest(
    Optional<String> against,
    Optional<CompatibilityMode> mode,
    Optional<String> profile,
    Optional<ContentModel> contentModel,
    boolean everyMode) {

  /// As the workspace says.
  public static CheckRequest usual() {
    return new CheckRequest(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
