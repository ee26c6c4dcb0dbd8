package dev.meshwright.schema.language;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import java.util.List;

/// How the text of a schema may go on. Thread-safe.
///
/// @param <D> its parsed document
interface SchemaCompletion<D> {

  /// What fits the word at a place, the best first; none in comments and where anything may stand.
  /// The text may be half-typed, so that what is offered may still turn out not to hold.
  ///
  /// @param types that the files of the workspace declare
  List<Offer> offers(D document, int offset, List<KnownType> types);
}
