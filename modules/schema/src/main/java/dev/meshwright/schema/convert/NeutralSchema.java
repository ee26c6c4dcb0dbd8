package dev.meshwright.schema.convert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A schema in words that the three languages share.
///
/// @param namespace of Avro, package of Protobuf; empty for none
/// @param root what one value of the schema is
/// @param definitions by name, in the order in which they were met
record NeutralSchema(String namespace, NeutralType root, Map<String, Definition> definitions) {

  NeutralSchema {
    definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
  }

  /// @throws IllegalStateException when a reader forgot it
  Definition definition(NeutralType.Use use) {
    Definition found = definitions.get(use.definition());
    if (found == null) {
      throw new IllegalStateException("no definition of " + use.definition());
    }
    return found;
  }
}
