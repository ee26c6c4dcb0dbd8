package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.text.JsonText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes a schema as one JSON text that needs no other file: each named type in full where it is
/// met first, by its full name after that.
public final class AvroSelfContained {

  private final AvroDocument document;
  private final StringBuilder json = new StringBuilder();
  private final Set<String> written = new HashSet<>();

  private AvroSelfContained(AvroDocument document) {
    this.document = document;
  }

  public static String of(AvroDocument document) {
    AvroSelfContained writer = new AvroSelfContained(document);
    writer.type(document.root());
    return writer.json.toString();
  }

  private void type(AvroType type) {
    switch (document.deref(type)) {
      case AvroNamed named -> named(named);
      case AvroUnion union -> list(union.branches());
      case AvroArray array -> object(array.node(), Map.of("items", array.items()), "");
      case AvroMap map -> object(map.node(), Map.of("values", map.values()), "");
      case AvroPrimitive primitive -> json.append(JsonText.compact(primitive.node()));
      case AvroReference reference -> json.append(JsonText.compact(reference.node()));
      case AvroBroken broken -> json.append(JsonText.compact(broken.node()));
    }
  }

  private void list(List<AvroType> types) {
    String separator = "[";
    for (AvroType type : types) {
      json.append(separator);
      separator = ",";
      type(type);
    }
    json.append(types.isEmpty() ? "[]" : "]");
  }

  private void named(AvroNamed named) {
    if (!written.add(named.fullName())) {
      json.append(JsonQuotes.quote(named.fullName()));
      return;
    }
    String name =
        "\"name\":%s,\"namespace\":%s"
            .formatted(
                JsonQuotes.quote(named.name().simple()),
                JsonQuotes.quote(named.name().namespace()));
    if (named instanceof AvroRecord record) {
      record(record, name);
    } else {
      object(named.node(), Map.of(), name);
    }
  }

  private void record(AvroRecord record, String name) {
    json.append('{').append(name);
    for (Member member : effective(record.node())) {
      String key = member.key().value();
      if (key.equals("fields")) {
        json.append(",\"fields\":[");
        String separator = "";
        for (AvroField field : record.fields()) {
          json.append(separator);
          separator = ",";
          object(field.node(), Map.of("type", field.type()), "");
        }
        json.append(']');
      } else if (!key.equals("name") && !key.equals("namespace")) {
        json.append(',');
        member(member);
      }
    }
    json.append('}');
  }

  /// An object whose members are copied, but for those that hold types and the name.
  private void object(ObjectNode node, Map<String, AvroType> types, String name) {
    Map<String, AvroType> left = new HashMap<>(types);
    json.append('{').append(name);
    String separator = name.isEmpty() ? "" : ",";
    for (Member member : effective(node)) {
      String key = member.key().value();
      if (!name.isEmpty() && (key.equals("name") || key.equals("namespace"))) {
        continue;
      }
      json.append(separator);
      separator = ",";
      AvroType inner = left.remove(key);
      if (inner != null) {
        json.append(JsonQuotes.quote(key)).append(':');
        type(inner);
      } else {
        member(member);
      }
    }
    json.append('}');
  }

  /// Of members with one key the last counts.
  private static Collection<Member> effective(ObjectNode node) {
    Map<String, Member> members = new LinkedHashMap<>();
    node.members().forEach(member -> members.put(member.key().value(), member));
    return members.values();
  }

  private void member(Member member) {
    json.append(JsonQuotes.quote(member.key().value()))
        .append(':')
        .append(JsonText.compact(member.value()));
  }
}
