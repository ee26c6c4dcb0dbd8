package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds declarations: fields, enum values, methods, and types and services to a file.
final class Additions {

  private static final Pattern BOTH =
      Pattern.compile(
          "\\(?\\s*(stream\\s+)?([\\w.]+)\\s*\\)?\\s*(?:returns|\u2192)\\s*\\(?\\s*(stream\\s+)?([\\w.]+)\\s*\\)?");
  private static final String EMPTY = "google.protobuf.Empty";

  private final ProtoDocument document;
  private final Layout layout;

  Additions(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  List<TextEdit> add(Declared outer, int index, String name, String type, boolean optional) {
    return switch (outer.is()) {
      case Declared.OfFile _ -> addType(outer, index, name, type);
      case Declared.OfMessage(ProtoMessage message) ->
          addField(outer, message, index, name, type, optional, false);
      case Declared.OfOneof(var _, ProtoMessage message) ->
          addField(outer, message, index, name, type, false, true);
      case Declared.OfEnum(ProtoEnum values) -> addValue(outer, values, index, name);
      case Declared.OfService(ProtoService service) ->
          addMethod(outer, service.fullName(), index, name, type);
      case Declared.OfExtend(ProtoExtend block) -> addExtension(outer, block, index, name, type);
      case Declared.OfField _, Declared.OfExtension _, Declared.OfValue _, Declared.OfMethod _ ->
          List.of();
    };
  }

  /// @param word `message`, `enum` or `service`; a message for all else
  private List<TextEdit> addType(Declared outer, int index, String name, String word) {
    String type = word.strip();
    String text =
        type.startsWith("enum")
            ? "enum " + name + " {\n" + layout.unit() + snake(name) + "_UNSPECIFIED = 0;\n}"
            : (type.startsWith("service") ? "service " : "message ") + name + " {\n}";
    return insert(outer, index, Snippet.spaced(text));
  }

  /// `OrderState` as the beginning of the names of its values.
  static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  private List<TextEdit> addField(
      Declared outer,
      ProtoMessage message,
      int index,
      String name,
      String type,
      boolean optional,
      boolean oneof) {
    Optional<Long> number = UnusedNumbers.of(message).next();
    Optional<FieldTypes.Asked> found =
        new FieldTypes(document, layout).of(message.fullName(), type);
    if (number.isEmpty() || found.isEmpty()) {
      return List.of();
    }
    FieldTypes.Asked asked = found.get();
    boolean many = asked.repeated() || asked.map();
    if (oneof && many) {
      return List.of();
    }
    String label =
        asked.repeated() ? "repeated " : !oneof && !asked.map() ? label(asked, optional) : "";
    List<TextEdit> edits = new ArrayList<>(asked.imports());
    String field = label + asked.written() + " " + name + " = " + number.get() + ";";
    String declared = asked.declaration().map(text -> text + "\n").orElse("");
    edits.addAll(insert(outer, index, Snippet.of(oneof ? field : declared + field)));
    return oneof && asked.declaration().isPresent() ? List.of() : edits;
  }

  /// In proto2, data without an added field can be read only where it is optional. In proto3, what
  /// is no message needs the word to be told from nothing.
  private String label(FieldTypes.Asked asked, boolean optional) {
    return switch (document.file().edition()) {
      case PROTO2 -> "optional ";
      case PROTO3 -> optional && !asked.message() ? "optional " : "";
      case EDITION_2023, EDITION_2024 -> "";
    };
  }

  private List<TextEdit> addExtension(
      Declared outer, ProtoExtend block, int index, String name, String type) {
    String scope = ProtoNames.scopeOf(block.fields().getFirst().fullName());
    Optional<FieldTypes.Asked> found =
        new FieldTypes(document, layout)
            .of(scope, type)
            .filter(asked -> !asked.map() && asked.declaration().isEmpty());
    Optional<Long> number = FreeExtensions.of(document, block).next();
    if (found.isEmpty() || number.isEmpty()) {
      return List.of();
    }
    FieldTypes.Asked asked = found.get();
    String label = asked.repeated() ? "repeated " : label(asked, true);
    String field = label + asked.written() + " " + name + " = " + number.get() + ";";
    List<TextEdit> edits = new ArrayList<>(asked.imports());
    edits.add(new Insertion(layout, outer, block.range()).at(index, Snippet.of(field)));
    return edits;
  }

  private List<TextEdit> addValue(Declared outer, ProtoEnum values, int index, String name) {
    Optional<Long> number = UnusedNumbers.of(values).next();
    boolean zeroFirst = !values.isClosed() && !values.values().isEmpty();
    return number
        .map(free ->
            insert(
                outer,
                zeroFirst ? Math.max(1, index) : index,
                Snippet.of(name + " = " + free + ";")))
        .orElse(List.of());
  }

  private List<TextEdit> addMethod(
      Declared outer, String scope, int index, String name, String type) {
    Matcher both = BOTH.matcher(type.strip());
    boolean pair = both.matches();
    String input = pair ? both.group(2) : type.strip();
    String output = pair ? both.group(4) : input;
    FieldTypes types = new FieldTypes(document, layout);
    Optional<FieldTypes.Asked> in = message(types, scope, input);
    Optional<FieldTypes.Asked> out = message(types, scope, output);
    if (in.isEmpty() || out.isEmpty()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>(in.get().imports());
    out.get().imports().stream().filter(edit -> !edits.contains(edit)).forEach(edits::add);
    String text =
        "rpc %s(%s%s) returns (%s%s);"
            .formatted(
                name,
                pair && both.group(1) != null ? "stream " : "",
                in.get().written(),
                pair && both.group(3) != null ? "stream " : "",
                out.get().written());
    edits.addAll(insert(outer, index, Snippet.of(text)));
    return edits;
  }

  /// The message asked for; where that is none, the empty one.
  private static Optional<FieldTypes.Asked> message(FieldTypes types, String scope, String name) {
    return types
        .of(scope, name)
        .filter(asked -> asked.message() && !asked.map() && asked.declaration().isEmpty())
        .or(() -> types.of(scope, EMPTY));
  }

  private List<TextEdit> insert(Declared outer, int index, Snippet snippet) {
    return Insertion.into(layout, outer)
        .map(place -> List.of(place.at(index, snippet)))
        .orElse(List.of());
  }
}
