package dev.meshwright.usecases.check;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.IdentifiedFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.files.FileKind;
import java.util.Optional;

/// What to say of a file whose content told what it is, in an earlier state, and no longer does:
/// without a word about it a check would pass because of what was lost.
final class LostKind {

  private LostKind() {}

  /// Whether both states say, without a text being read, that a file is the same in both.
  static boolean isSameContent(String path, FileSource previous, FileSource current) {
    if (previous instanceof IdentifiedFiles old && current instanceof IdentifiedFiles young) {
      Optional<String> id = young.contentId(path);
      return id.isPresent() && id.equals(old.contentId(path));
    }
    return false;
  }

  /// @param against the title of the earlier state
  static Problem problem(String path, SchemaFormat before, String against) {
    return problem(path, before.phrase(), against);
  }

  /// @param before a contract or a product
  static Problem problem(String path, FileKind before, String against) {
    return problem(
        path, before == FileKind.PRODUCT ? "a data product" : "a data contract", against);
  }

  private static Problem problem(String path, String what, String against) {
    return Problem.error(
        "file-kind-lost",
        Location.startOf(path),
        path + " was " + what + " in " + against + ", and its content no longer says so.",
        "Put back the keys that say it, such as '$schema', or 'kind' and 'apiVersion'; if it is to"
            + " go, delete it or give another name to what took its place.");
  }
}
