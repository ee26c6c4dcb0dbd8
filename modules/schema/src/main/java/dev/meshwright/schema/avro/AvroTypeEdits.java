package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroDefaultFit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives fields other types and keeps their schema sound: null stays allowed, and a default that no
/// longer fits becomes one that does.
public final class AvroTypeEdits {

  private final AvroDocument document;
  private final AvroRecord record;
  private final AvroField field;

  /// @param record that the field is of
  public AvroTypeEdits(AvroDocument document, AvroRecord record, AvroField field) {
    this.document = document;
    this.record = record;
    this.field = field;
  }

  /// @param written a name, or the JSON of a type; a union is taken as it is
  public List<TextEdit> change(String written) {
    if (!document.isEditable()) {
      return List.of();
    }
    String json = json(written);
    boolean stays = AvroNullability.isNullable(field.type()) && !saysItself(json);
    if (!stays) {
      return edits(json, Optional.empty());
    }
    boolean nullFirst =
        field.type() instanceof AvroUnion union && union.branches().getFirst().isNull();
    Optional<String> kept = field.defaultValue().map(value -> value.range().of(document.text()));
    String full = union(json, nullFirst);
    return kept.isEmpty() || fits(full, kept.get())
        ? edits(full, kept)
        : edits(union(json, true), Optional.of("null"));
  }

  /// @param json of a type, taken as it is
  List<TextEdit> replace(String json) {
    return edits(json, Optional.empty());
  }

  /// A type as JSON: a bare name gets its quotes, what is JSON already stays.
  public static String json(String written) {
    String plain = written.strip();
    return JsonText.looksLikeJson(plain) ? plain : JsonQuotes.quote(plain);
  }

  /// Whether a type says whether null is allowed.
  private static boolean saysItself(String json) {
    return json.startsWith("[") || json.equals("\"null\"");
  }

  private static String union(String json, boolean nullFirst) {
    return nullFirst ? "[\"null\", " + json + "]" : "[" + json + ", \"null\"]";
  }

  private List<TextEdit> edits(String typeJson, Optional<String> wanted) {
    TreeDocument tree = document.tree();
    List<TextEdit> edits =
        new ArrayList<>(TreeEdits.setMember(tree, field.node(), "type", typeJson));
    Optional<String> now = field.defaultValue().map(value -> value.range().of(document.text()));
    if (now.isPresent()) {
      Optional<String> mended = wanted.or(() -> mended(typeJson, now.get()));
      if (mended.isEmpty()) {
        edits.addAll(TreeEdits.removeMembers(tree, field.node(), Set.of("default")));
      } else if (!mended.equals(now)) {
        edits.addAll(TreeEdits.setMember(tree, field.node(), "default", mended.get()));
      }
    }
    return edits;
  }

  /// The default as it is when it fits a type, else the plainest value of the type; empty when it
  /// has none.
  private Optional<String> mended(String typeJson, String defaultJson) {
    return fits(typeJson, defaultJson)
        ? Optional.of(defaultJson)
        : read(typeJson, defaultJson)
            .filter(this::isCompleteBefore)
            .flatMap(read -> new PlainValues(read::resolve).of(read.type()));
  }

  private boolean fits(String typeJson, String defaultJson) {
    return read(typeJson, defaultJson)
        .filter(read ->
            (isKnown(read) && isCompleteBefore(read))
                || read.field().defaultValue().orElseThrow() instanceof NullNode)
        .filter(read -> new AvroDefaultFit(read::resolve).wrong(read.field()).isEmpty())
        .isPresent();
  }

  /// Avro's parser reads defaults as it goes: those of a type that is not complete yet, as the
  /// record around the field, it refuses.
  private boolean isCompleteBefore(Read read) {
    return read.type() instanceof AvroArray
        || read.type() instanceof AvroMap
        || read.content().references().stream()
            .map(read::resolve)
            .noneMatch(type ->
                type instanceof AvroNamed named
                    && named.file().equals(document.file())
                    && named.range().end() > field.node().range().start());
  }

  private static boolean isKnown(Read read) {
    return read.content().references().stream()
        .allMatch(reference -> !(read.resolve(reference) instanceof AvroReference));
  }

  /// The field with another type and default, read by itself; empty when it is no JSON.
  private Optional<Read> read(String typeJson, String defaultJson) {
    String text =
        "{\"type\": \"record\", \"name\": \"Mended\", \"fields\": [{\"name\": \"mended\","
            + " \"type\": %s, \"default\": %s}]}".formatted(typeJson, defaultJson);
    TreeDocument tree = JsonText.parse("", text);
    AvroFile file = AvroFile.of(tree, record.name().namespace());
    return tree.problems().isEmpty()
            && file.root() instanceof AvroRecord mended
            && mended.fields().size() == 1
            && mended.fields().getFirst().defaultValue().isPresent()
        ? Optional.of(new Read(document, file.content(), mended.fields().getFirst()))
        : Optional.empty();
  }

  /// @param document whose types are known too
  private record Read(AvroDocument document, AvroContent content, AvroField field) {

    AvroType type() {
      return field.type();
    }

    AvroType resolve(AvroType type) {
      if (!(type instanceof AvroReference reference)) {
        return type;
      }
      AvroNamed own = content.definitions().get(reference.fullName());
      return own == null ? document.deref(reference) : own;
    }
  }
}
