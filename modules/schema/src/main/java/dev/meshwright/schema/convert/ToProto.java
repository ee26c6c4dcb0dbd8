package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.schema.name.ProtoFieldNames;
import dev.meshwright.schema.name.ProtoQuotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Writes a Protobuf file: proto3, a message or enum for each definition, fields numbered in order.
final class ToProto {

  private final NeutralSchema neutral;
  private final ConversionReport losses;
  private final List<String> types = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();
  private final TypeNames wrappers = new TypeNames();
  private final ProtoEnumTexts enums;
  private Location place = Location.startOf("");

  /// Lines of the comment above the field that is being written.
  private List<String> notes = new ArrayList<>();

  ToProto(NeutralSchema neutral, ConversionReport losses) {
    this.neutral = neutral;
    this.losses = losses;
    enums = new ProtoEnumTexts(losses);
    neutral.definitions().keySet().forEach(name -> wrappers.of(name, name));
  }

  String write() {
    boolean message =
        neutral.root() instanceof NeutralType.Use use
            && neutral.definition(use) instanceof Definition.RecordType;
    if (!message) {
      types.add("message " + wrapper("Root", neutral.root()) + body(neutral.root()));
      losses.changed(
          place, "A schema that is not a record is wrapped in a message with one field, value.");
    }
    // The first message is taken for the one that is meant: what it is made of comes behind it.
    List<String> defined = new ArrayList<>();
    if (neutral.root() instanceof NeutralType.Use use && message) {
      defined.add(definition(neutral.definition(use)));
    }
    neutral.definitions().values().stream()
        .filter(definition ->
            !(message && definition.equals(neutral.definition((NeutralType.Use) neutral.root()))))
        .forEach(definition -> defined.add(definition(definition)));
    types.addAll(message ? 0 : types.size(), defined);
    StringBuilder file = new StringBuilder("syntax = \"proto3\";\n");
    if (!neutral.namespace().isEmpty()) {
      file.append("\npackage ").append(neutral.namespace()).append(";\n");
    }
    if (!imports.isEmpty()) {
      file.append('\n');
      imports.forEach(path -> file.append("import \"").append(path).append("\";\n"));
    }
    types.forEach(type -> file.append('\n').append(type));
    return file.toString();
  }

  private String definition(Definition definition) {
    place = definition.place();
    return switch (definition) {
      case Definition.RecordType structure -> structure(structure);
      case Definition.EnumType choice -> enums.write(choice);
    };
  }

  private String structure(Definition.RecordType structure) {
    StringBuilder lines = new StringBuilder(comment(structure.doc(), ""));
    lines.append("message ").append(structure.name()).append(" {\n");
    lines.append(fields(structure.parts()));
    return lines.append("}\n").toString();
  }

  private String fields(List<NeutralField> parts) {
    ProtoFieldNames names =
        new ProtoFieldNames(
            parts.stream().map(NeutralField::name).toList(),
            parts.stream().anyMatch(part -> part.shape().present() instanceof NeutralType.MapOf),
            neutral.definitions().keySet());
    FieldNumbers numbers = new FieldNumbers(parts);
    StringBuilder lines = new StringBuilder();
    parts.forEach(part -> lines.append(part(part, names, numbers)));
    return lines.toString();
  }

  private String part(NeutralField part, ProtoFieldNames names, FieldNumbers numbers) {
    List<String> around = notes;
    notes = new ArrayList<>();
    String written = written(part, names, numbers);
    notes = around;
    return written;
  }

  private String written(NeutralField part, ProtoFieldNames names, FieldNumbers numbers) {
    place = part.place();
    String name = names.of(part.name());
    Optional<String> json = names.json(part.name());
    if (!name.equals(part.name())) {
      boolean kept = json.isPresent() && !(part.shape().present() instanceof NeutralType.OneOf);
      losses.changed(
          place, part.name() + " is called " + name + (kept ? "; json_name keeps the name." : "."));
    }
    boolean several = part.shape().present() instanceof NeutralType.OneOf;
    boolean nullable = part.shape() instanceof NeutralType.Nullable;
    if (!part.optional() && several && !nullable) {
      losses.lost(place, "proto3 cannot express that " + part.name() + " is required.");
    } else if (!part.optional() && !several) {
      notes.add(nullable ? ProtoNotes.REQUIRED_OR_NULL : ProtoNotes.REQUIRED);
      losses.changed(
          place, "Only a comment, @required, says that " + part.name() + " is never absent.");
    }
    Optional<JsonValue> fallback = part.fallback().filter(value -> !isZero(value));
    if (several && fallback.isPresent()) {
      losses.lost(place, "The default of " + part.name() + " is left out.");
    } else if (fallback.isPresent()) {
      notes.add(ProtoNotes.fallback(fallback.get()));
      losses.changed(place, "Only a comment, @default, tells the default of " + part.name() + ".");
    }
    List<String> options = new ArrayList<>();
    json.ifPresent(kept -> options.add("json_name = " + ProtoQuotes.quote(kept)));
    if (part.deprecated()) {
      options.add("deprecated = true");
    }
    String end = options.isEmpty() ? ";\n" : " [" + String.join(", ", options) + "];\n";
    String doc = comment(part.doc(), "  ");
    if (part.shape().present() instanceof NeutralType.OneOf oneOf) {
      return doc + oneOf(part, names, oneOf, numbers);
    }
    boolean absent = part.optional() && part.fallback().isEmpty() && !isMany(part.shape());
    NeutralType shape = absent ? NeutralType.nullable(part.shape()) : part.shape();
    String field = field(shape, part.name()) + " " + name + " = " + numbers.of(part) + end;
    return doc + lines("  ") + "  " + field;
  }

  /// The notes, which are written then.
  private String lines(String indent) {
    StringBuilder lines = new StringBuilder();
    notes.forEach(note -> lines.append(indent).append("// ").append(note).append('\n'));
    notes.clear();
    return lines.toString();
  }

  private static boolean isZero(JsonValue value) {
    return switch (value) {
      case JsonNull() -> true;
      case JsonBoolean(boolean truth) -> !truth;
      case JsonNumber number -> number.value().signum() == 0;
      case JsonString(String text) -> text.isEmpty();
      case JsonArray array -> array.items().isEmpty();
      case JsonObject object -> object.members().isEmpty();
    };
  }

  private String oneOf(
      NeutralField part, ProtoFieldNames names, NeutralType.OneOf oneOf, FieldNumbers numbers) {
    String name = names.of(part.name());
    StringBuilder lines = new StringBuilder("  oneof " + name + " {\n");
    int index = 1;
    for (NeutralType branch : oneOf.branches()) {
      boolean many = isMany(branch);
      String type =
          many ? wrapped(part.name() + "_" + index, branch) : single(branch.present(), part.name());
      lines
          .append(lines("    "))
          .append("    ")
          .append(type)
          .append(' ')
          .append(names.more(name + "_" + index++))
          .append(" = ")
          .append(numbers.next())
          .append(";\n");
    }
    losses.changed(place, "The types of " + part.name() + " are fields of a oneof.");
    return lines.append("  }\n").toString();
  }

  private static boolean isMany(NeutralType shape) {
    NeutralType present = shape.present();
    return present instanceof NeutralType.ListOf
        || present instanceof NeutralType.MapOf
        || present instanceof NeutralType.OneOf;
  }

  /// Label and type of a field.
  private String field(NeutralType shape, String name) {
    return switch (shape) {
      case NeutralType.Nullable(NeutralType inner) -> {
        if (isMany(inner)) {
          losses.lost(place, name + " cannot be null: it is empty instead.");
          yield field(inner, name);
        }
        yield optional(inner, single(inner, name));
      }
      case NeutralType.ListOf(NeutralType items) -> "repeated " + item(items, name);
      case NeutralType.MapOf(NeutralType values) -> "map<string, " + item(values, name) + ">";
      case NeutralType other -> single(other, name);
    };
  }

  /// Messages tell "not set" without a word.
  private String optional(NeutralType shape, String type) {
    boolean message =
        type.startsWith(wellKnown(""))
            || (shape instanceof NeutralType.Use use
                && neutral.definition(use) instanceof Definition.RecordType);
    return message ? type : "optional " + type;
  }

  private String item(NeutralType shape, String name) {
    if (shape instanceof NeutralType.Nullable) {
      losses.lost(place, "Items of " + name + " cannot be null.");
    }
    return isMany(shape) ? wrapped(name + "_item", shape.present()) : single(shape.present(), name);
  }

  /// A message with one field, where the language wants a single type.
  private String wrapped(String name, NeutralType shape) {
    boolean written = wrappers.knows(wrapperKey(name, shape));
    String type = wrapper(name, shape);
    if (!written) {
      types.add("message " + type + body(shape));
    }
    losses.changed(place, "The values of " + name + " are wrapped in a message, " + type + ".");
    return type;
  }

  private String wrapper(String name, NeutralType shape) {
    return wrappers.of(wrapperKey(name, shape), name);
  }

  private static String wrapperKey(String name, NeutralType shape) {
    return name + " " + shape;
  }

  private String body(NeutralType shape) {
    NeutralField value = new NeutralField("value", "", shape, true, Optional.empty(), false, place);
    return " {\n" + fields(List.of(value)) + "}\n";
  }

  private String single(NeutralType shape, String name) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) -> plain(kind, name);
      case NeutralType.Decimal(int precision, int scale) -> {
        String words = "decimal(" + precision + ", " + scale + ")";
        yield text(name, "a " + words, words);
      }
      case NeutralType.Fixed(int size) -> {
        note("fixed(" + size + ")");
        losses.changed(
            place, "Only a comment, @type, says that " + name + " has " + size + " bytes.");
        yield "bytes";
      }
      case NeutralType.Use use -> use.definition();
      case NeutralType.ListOf list -> item(list, name);
      case NeutralType.MapOf map -> item(map, name);
      case NeutralType.OneOf oneOf -> item(oneOf, name);
      case NeutralType.Nullable(NeutralType inner) -> single(inner, name);
    };
  }

  private String plain(NeutralType.Kind kind, String name) {
    return switch (kind) {
      case BOOLEAN -> "bool";
      case INT32 -> "int32";
      case INT64 -> "int64";
      case UINT32 -> "uint32";
      case UINT64 -> "uint64";
      case INTEGER -> {
        note("integer");
        losses.changed(place, name + ", an integer of any size, becomes an int64.");
        yield "int64";
      }
      case FLOAT -> "float";
      case DOUBLE -> "double";
      case NUMBER -> {
        note("number");
        losses.changed(place, name + ", a number of any precision, becomes a double.");
        yield "double";
      }
      case STRING -> "string";
      case BYTES -> "bytes";
      case UUID -> text(name, "a UUID", "uuid");
      case DATE -> text(name, "a date", "date");
      case TIME -> text(name, "a time of day", "time");
      case LOCAL_TIMESTAMP -> text(name, "a local date and time", "local-timestamp");
      case TIMESTAMP -> {
        imports.add("google/protobuf/timestamp.proto");
        yield wellKnown("Timestamp");
      }
      case ANY -> {
        imports.add("google/protobuf/struct.proto");
        yield wellKnown("Value");
      }
    };
  }

  /// In a package that has a part `google`, names that begin so must begin at the root.
  private String wellKnown(String name) {
    boolean hidden = List.of(neutral.namespace().split("\\.", -1)).contains("google");
    return (hidden ? "." : "") + "google.protobuf." + name;
  }

  private String text(String name, String what, String words) {
    note(words);
    losses.changed(place, name + ", " + what + ", becomes a text; a comment, @type, says so.");
    return "string";
  }

  /// Of the first single value: one field has one type for all of them.
  private void note(String words) {
    String note = ProtoNotes.type(words);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  static String comment(String doc, String indent) {
    StringBuilder lines = new StringBuilder();
    doc.lines().forEach(line -> lines.append((indent + "// " + line).stripTrailing()).append('\n'));
    return lines.toString();
  }
}
