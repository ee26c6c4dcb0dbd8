package dev.meshwright.history;

import java.util.Optional;

/// What a person names with `REV` or `REV:path`.
///
/// @param revision as typed: a branch, tag, id, or an expression such as `HEAD~2`
/// @param path relative to the opened folder; empty for the whole tree
public record RevisionPath(String revision, Optional<String> path) {

  /// Splits at the first colon, as Git does; nothing before it means `HEAD`.
  public static RevisionPath parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return new RevisionPath(text, Optional.empty());
    }
    String path = text.substring(colon + 1);
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    String revision = text.substring(0, colon);
    return new RevisionPath(
        revision.isEmpty() ? "HEAD" : revision,
        path.isEmpty() ? Optional.empty() : Optional.of(path));
  }
}
