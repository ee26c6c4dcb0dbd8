package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.TypeUse;
import java.util.ArrayList;
import java.util.List;

/// What a JSON Schema refers to.
public final class JsonUses {

  private JsonUses() {}

  /// In the order of the text.
  public static List<TypeUse> of(JsonSchemaDocument document) {
    List<TypeUse> uses = new ArrayList<>();
    ReferenceUses.schemas(document)
        .forEach(schema ->
            schema
                .keywords()
                .values()
                .forEach(keyword -> {
                  if (keyword.value() instanceof KeywordValue.Reference reference) {
                    uses.add(
                        new TypeUse(
                            keyword.node().range(),
                            reference.text(),
                            reference
                                .target()
                                .map(target -> new DeclaredKey(target.file(), target.pointer()))));
                  }
                }));
    return uses;
  }
}
