package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldWidening;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import java.util.List;
import java.util.Optional;

/// Adds to what the `type` of a property allows.
record JsonFieldWidening(JsonSchemaDocument document, String name, ObjectSchema schema)
    implements FieldWidening {

  @Override
  public Optional<Fix> widen(FieldType.Numeric numbers) {
    return !(numbers instanceof FieldType.Int)
        ? keyword()
            .filter(keyword ->
                keyword.node() instanceof StringNode word && word.value().equals("integer"))
            .map(keyword ->
                fix(
                    "Make " + name + " a number in the schema",
                    TextEdit.replace(keyword.node().range(), "\"number\"")))
        : Optional.empty();
  }

  @Override
  public Optional<Fix> allowNull() {
    String title = "Let " + name + " be null in the schema";
    return keyword()
        .flatMap(keyword ->
            switch (keyword.node()) {
              case StringNode word ->
                  Optional.of(
                      fix(
                          title,
                          TextEdit.replace(word.range(), "[\"" + word.value() + "\", \"null\"]")));
              case ArrayNode types when isBracketed(types) ->
                  Optional.of(
                      fix(
                          title,
                          TextEdit.insert(types.items().getLast().range().end(), ", \"null\"")));
              default -> Optional.empty();
            });
  }

  /// A list of YAML may be written with one item a line: nothing can be put behind the last one.
  private boolean isBracketed(ArrayNode list) {
    return !list.items().isEmpty() && document.text().charAt(list.range().start()) == '[';
  }

  private Optional<Keyword> keyword() {
    return schema.keyword("type");
  }

  private Fix fix(String title, TextEdit edit) {
    return Fix.inFile(title, document.file(), List.of(edit));
  }
}
