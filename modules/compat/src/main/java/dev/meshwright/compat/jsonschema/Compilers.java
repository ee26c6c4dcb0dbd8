package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.jsonschema.compile.Reading;
import dev.meshwright.compat.jsonschema.compile.SchemaCompiler;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// One compiler for each document and each way of reading it, so that the questions of one
/// comparison share what schemas mean.
final class Compilers {

  private final Terms terms;
  private final IdentityHashMap<JsonSchemaDocument, Map<Reading, SchemaCompiler>> compilers =
      new IdentityHashMap<>();

  Compilers(Terms terms) {
    this.terms = terms;
  }

  SchemaCompiler of(JsonSchemaDocument document, Reading reading) {
    return compilers
        .computeIfAbsent(document, d -> new EnumMap<>(Reading.class))
        .computeIfAbsent(reading, r -> new SchemaCompiler(terms, document, r));
  }
}
