package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// An `import` statement.
///
/// @param range the whole statement
/// @param kind how the imported names may be used
/// @param name the path as written
/// @param resolved the path of the file found for it in the source; empty when there is none
public record ProtoImport(
    TextRange range, Kind kind, ProtoName name, Optional<String> resolved, ProtoComments comments) {

  /// How an import is marked.
  public enum Kind {
    PLAIN,
    /// Importers of this file see the names, too.
    PUBLIC,
    /// May be missing at run time.
    WEAK,
    /// For custom options only (edition 2024).
    OPTION
  }

  /// The same import, found.
  public ProtoImport resolvedTo(String path) {
    return new ProtoImport(range, kind, name, Optional.of(path), comments);
  }
}
