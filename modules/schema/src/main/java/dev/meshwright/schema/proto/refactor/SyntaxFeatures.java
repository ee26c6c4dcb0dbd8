package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFeatures.RepeatedFieldEncoding;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.edit.Everything;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.OptionBrackets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says by features what `proto2` or `proto3` says of a file: for the file as a whole where most of
/// it is so, else at single fields.
final class SyntaxFeatures {

  private static final String ENCODING = "features.repeated_field_encoding";
  private static final String PRESENCE = "features.field_presence";
  private static final String FRAMING = "features.message_encoding = DELIMITED";

  private final Layout layout;
  private final List<ProtoField> fields;
  private final ProtoTypes types;
  private final boolean proto2;
  private final boolean implicit;
  private final boolean expanded;

  SyntaxFeatures(ProtoFile file, Layout layout) {
    this.layout = layout;
    this.fields = Everything.fields(file);
    this.types = ProtoTypes.of(file);
    this.proto2 = file.edition() == ProtoEdition.PROTO2;
    this.implicit = fields.stream().anyMatch(one -> one.presence() == ProtoPresence.IMPLICIT);
    this.expanded = proto2 && fields.stream().anyMatch(one -> isPackable(one) && !isPacked(one));
  }

  /// Statements for the file.
  List<String> fileOptions() {
    List<String> options = new ArrayList<>();
    if (implicit) {
      options.add("option " + PRESENCE + " = IMPLICIT;");
    }
    if (proto2 && !types.enums().isEmpty()) {
      options.add("option features.enum_type = CLOSED;");
    }
    if (expanded) {
      options.add("option " + ENCODING + " = EXPANDED;");
    }
    if (proto2 && fields.stream().anyMatch(SyntaxFeatures::isText)) {
      options.add("option features.utf8_validation = NONE;");
    }
    if (proto2 && !(types.messages().isEmpty() && types.enums().isEmpty())) {
      options.add("option features.json_format = LEGACY_BEST_EFFORT;");
    }
    return options;
  }

  List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (ProtoField field : fields) {
      edits.addAll(field.group() ? group(field) : plain(field));
    }
    Stream.concat(
            types.messages().values().stream().map(ProtoMessage::reserved),
            types.enums().values().stream().map(ProtoEnum::reserved))
        .flatMap(Collection::stream)
        .map(ProtoReserved::names)
        .flatMap(Collection::stream)
        .forEach(name -> edits.add(TextEdit.replace(name.range(), name.text())));
    return edits;
  }

  private List<TextEdit> plain(ProtoField field) {
    List<TextEdit> edits = new ArrayList<>();
    if (isLabelled(field)) {
      TextRange label = field.labelRange().orElseThrow();
      edits.add(TextEdit.delete(new TextRange(label.start(), field.typeRange().start())));
    }
    edits.addAll(OptionBrackets.of(layout, field).change(features(field)));
    return edits;
  }

  private static boolean isLabelled(ProtoField field) {
    return field.label() == ProtoLabel.OPTIONAL || field.label() == ProtoLabel.REQUIRED;
  }

  private Map<String, Optional<String>> features(ProtoField field) {
    Map<String, Optional<String>> change = new TreeMap<>();
    if (field.label() == ProtoLabel.REQUIRED) {
      change.put(PRESENCE, Optional.of("LEGACY_REQUIRED"));
    } else if (implicit
        && field.label() == ProtoLabel.OPTIONAL
        && !field.isMessage()
        && !field.extension()) {
      change.put(PRESENCE, Optional.of("EXPLICIT"));
    }
    if (field.option("packed").isPresent()) {
      change.put("packed", Optional.empty());
    }
    if (isPackable(field) && isPacked(field) == expanded) {
      change.put(ENCODING, Optional.of(isPacked(field) ? "PACKED" : "EXPANDED"));
    }
    return change;
  }

  private static boolean isPacked(ProtoField field) {
    return field.features().repeatedFieldEncoding() == RepeatedFieldEncoding.PACKED;
  }

  private static boolean isPackable(ProtoField field) {
    return field.label() == ProtoLabel.REPEATED
        && (field.type().target() instanceof ProtoTarget.OfEnum
            || (field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
                && scalar.isPackable()));
  }

  private static boolean isText(ProtoField field) {
    return Stream.concat(Stream.of(field.type()), field.mapKey().stream())
        .anyMatch(type -> type.text().equals(ProtoScalar.STRING.text()));
  }

  /// A message, and a field of it that is framed as groups are.
  private List<TextEdit> group(ProtoField field) {
    int start = field.labelRange().orElse(field.typeRange()).start();
    int brace = body(field) - 1;
    String name = field.name().text();
    List<String> options = new ArrayList<>(List.of(FRAMING));
    if (field.label() == ProtoLabel.REQUIRED) {
      options.add(PRESENCE + " = LEGACY_REQUIRED");
    }
    field.options().forEach(option -> options.add(option.range().of(layout.text())));
    String text =
        (field.label() == ProtoLabel.REPEATED ? "repeated " : "")
            + name
            + " "
            + field.descriptorName()
            + " = "
            + field.number().range().of(layout.text())
            + " ["
            + String.join(", ", options)
            + "];";
    int end = field.range().end();
    return List.of(
        TextEdit.replace(new TextRange(start, brace), "message " + name + " "),
        TextEdit.insert(end, layout.lineEnd(end) + layout.indent(start) + text));
  }

  private int body(ProtoField field) {
    return types.messages().values().stream()
        .filter(message -> message.group() && message.range().equals(field.range()))
        .mapToInt(message -> message.body().start())
        .findFirst()
        .orElse(field.range().end());
  }

  /// Groups where no message can be declared: of a oneof, and of extensions.
  Optional<ProtoField> unmovable() {
    return fields.stream()
        .filter(field -> field.group() && (field.oneof().isPresent() || field.extension()))
        .findFirst();
  }

  /// Reserved names that are none in editions.
  Optional<TextRange> unnameable() {
    return types.messages().values().stream()
        .flatMap(message -> message.reserved().stream())
        .flatMap(statement -> statement.names().stream())
        .filter(name -> !name.text().matches("[A-Za-z_][A-Za-z0-9_]*"))
        .map(name -> name.range())
        .findFirst();
  }
}
