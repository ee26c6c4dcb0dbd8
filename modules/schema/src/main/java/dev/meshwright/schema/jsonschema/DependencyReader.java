package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.jsonschema.Dependency;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `dependencies` and `dependentRequired`.
final class DependencyReader {

  private final SchemaBuilder builder;
  private final KeywordReader reader;

  DependencyReader(SchemaBuilder builder, KeywordReader reader) {
    this.builder = builder;
    this.reader = reader;
  }

  KeywordValue read(SchemaNode place, Member member, ValueKind kind) {
    if (!(member.value() instanceof ObjectNode object)) {
      return reader.wrong(place, member, "an object by name of property");
    }
    SchemaNode map = place.below(member.key().value(), object);
    Map<String, Dependency> all = new LinkedHashMap<>();
    for (Member entry : object.members()) {
      Optional<List<String>> names = KeywordReader.names(entry.value());
      if (names.isPresent()) {
        all.put(entry.key().value(), new Dependency.OnNames(names.get()));
      } else if (kind == ValueKind.DEPENDENCIES && !(entry.value() instanceof ArrayNode)) {
        SchemaNode below = map.below(entry.key().value(), entry.value()).entered();
        all.put(entry.key().value(), new Dependency.OnSchema(builder.build(below)));
      } else {
        return reader.wrong(place, entry, "a list of strings");
      }
    }
    return new KeywordValue.Dependencies(all);
  }
}
