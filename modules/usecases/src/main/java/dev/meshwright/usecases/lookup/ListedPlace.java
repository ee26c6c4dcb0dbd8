package dev.meshwright.usecases.lookup;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;

/// What a list keeps of something that was found.
public record ListedPlace(
    String path, FileKind file, EntryKind kind, String within, String name, String type) {

  public static ListedPlace of(FoundEntry found) {
    return new ListedPlace(
        found.path(),
        found.file(),
        found.entry().kind(),
        found.entry().within(),
        found.entry().name(),
        found.entry().type());
  }

  /// Whether something that is found now is what was found then.
  boolean is(FoundEntry found) {
    return path.equals(found.path())
        && kind == found.entry().kind()
        && within.equals(found.entry().within())
        && name.equals(found.entry().name());
  }
}
