package dev.meshwright.usecases.mapping;

import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.usecases.mapping.FieldType.Moment.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The row that a Protobuf message describes.
final class ProtoShape {

  private final ProtoDocument document;

  private ProtoShape(ProtoDocument document) {
    this.document = document;
  }

  /// @param name of the message, full or its last part; empty for the one that has most of the
  ///   columns as fields
  static Optional<Shape> of(ProtoDocument document, Optional<String> name, List<String> columns) {
    ProtoShape shapes = new ProtoShape(document);
    Optional<Shape> best = Optional.empty();
    long most = -1;
    for (ProtoMessage message : ProtoTypes.of(document.file()).messages().values()) {
      boolean wanted =
          name.isEmpty()
              || message.fullName().equals(name.get())
              || message.name().text().equals(name.get());
      if (wanted) {
        Shape shape = shapes.shape(message);
        long common =
            columns.stream()
                .filter(column -> Shape.find(shape.fields(), column, shape.naming()).isPresent())
                .count();
        if (common > most) {
          most = common;
          best = Optional.of(shape);
        }
      }
    }
    return best;
  }

  private Shape shape(ProtoMessage message) {
    return new Shape(
        document.file().path(),
        message.fullName(),
        fields(document.file(), message),
        Shape.Naming.LETTERS,
        false,
        Severity.WARNING);
  }

  private List<ShapeField> fields(ProtoFile file, ProtoMessage message) {
    return message.fields().stream().map(field -> field(file, field)).toList();
  }

  /// A row without a value leaves the field out; where that cannot be told from zero, null does not
  /// fit.
  private ShapeField field(ProtoFile file, ProtoField field) {
    ProtoPresence presence = field.presence();
    return new ShapeField(
        field.name().text(),
        List.of(field.jsonName()),
        type(field),
        presence == ProtoPresence.EXPLICIT || presence == ProtoPresence.REPEATED,
        presence == ProtoPresence.REQUIRED,
        file.location(field.name().range()),
        file.path().equals(document.file().path())
            ? new ProtoFieldEdits(file, field)
            : FieldEdits.none());
  }

  private FieldType type(ProtoField field) {
    FieldType value = type(field.type(), field.group());
    if (field.isMap()) {
      return new FieldType.MapOf("map of " + value.word(), value);
    }
    return field.isRepeated() ? new FieldType.ListOf("repeated " + value.word(), value) : value;
  }

  private FieldType type(ProtoTypeRef type, boolean group) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) -> scalar(scalar);
      case ProtoTarget.OfEnum symbols -> new FieldType.Symbols("enum " + type.text(), true);
      case ProtoTarget.OfMessage(String file, String name) -> message(file, name);
      case ProtoTarget.Unresolved unknown -> new FieldType.Unknown(group ? "group" : type.text());
    };
  }

  private FieldType message(String path, String name) {
    Optional<FieldType> known = wellKnown(name);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<ProtoFile> file = document.files().file(path);
    Optional<ProtoMessage> message = file.flatMap(found -> ProtoTypes.of(found).message(name));
    String word = name.substring(name.lastIndexOf('.') + 1);
    return message.isEmpty() || name.startsWith("google.protobuf.")
        ? new FieldType.Unknown(word)
        : new FieldType.Struct(word, false, () -> fields(file.get(), message.get()));
  }

  private static Optional<FieldType> wellKnown(String name) {
    return switch (name) {
      case "google.protobuf.Timestamp" ->
          Optional.of(
              new FieldType.Choice(
                  "Timestamp",
                  List.of(
                      new FieldType.Moment(
                          "Timestamp", Kind.TIMESTAMP, Set.of(Kind.TIMESTAMP, Kind.DATE)),
                      new FieldType.Struct("Timestamp", false, List::of))));
      case "google.type.Date" ->
          Optional.of(new FieldType.Moment("Date", Kind.DATE, Set.of(Kind.DATE)));
      case "google.type.TimeOfDay" ->
          Optional.of(new FieldType.Moment("TimeOfDay", Kind.TIME, Set.of(Kind.TIME)));
      case "google.protobuf.DoubleValue" -> Optional.of(scalar(ProtoScalar.DOUBLE));
      case "google.protobuf.FloatValue" -> Optional.of(scalar(ProtoScalar.FLOAT));
      case "google.protobuf.Int64Value" -> Optional.of(scalar(ProtoScalar.INT64));
      case "google.protobuf.UInt64Value" -> Optional.of(scalar(ProtoScalar.UINT64));
      case "google.protobuf.Int32Value" -> Optional.of(scalar(ProtoScalar.INT32));
      case "google.protobuf.UInt32Value" -> Optional.of(scalar(ProtoScalar.UINT32));
      case "google.protobuf.BoolValue" -> Optional.of(scalar(ProtoScalar.BOOL));
      case "google.protobuf.StringValue" -> Optional.of(scalar(ProtoScalar.STRING));
      case "google.protobuf.BytesValue" -> Optional.of(scalar(ProtoScalar.BYTES));
      default -> Optional.empty();
    };
  }

  private static FieldType scalar(ProtoScalar scalar) {
    String word = scalar.text();
    return switch (scalar) {
      case DOUBLE -> new FieldType.Real(word, false);
      case FLOAT -> new FieldType.Real(word, true);
      case BOOL -> new FieldType.Truth(word);
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.DECIMALS);
      case BYTES -> new FieldType.Bytes(word);
      case INT32, SINT32, SFIXED32 -> new FieldType.Whole(word, 31, true, false);
      case UINT32, FIXED32 -> new FieldType.Whole(word, 32, false, false);
      case INT64, SINT64, SFIXED64 -> new FieldType.Whole(word, 63, true, false);
      case UINT64, FIXED64 -> new FieldType.Whole(word, 64, false, false);
    };
  }
}
