package dev.meshwright.schema.proto;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldType.Temporal.Kind;
import dev.meshwright.model.structure.FieldWidening;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The messages of a `.proto` file. A row of data may be any of them.
public final class ProtoRecordTypes {

  private final ProtoDocument document;

  private ProtoRecordTypes(ProtoDocument document) {
    this.document = document;
  }

  /// In the order of the text, outer before inner.
  public static List<RecordType> of(ProtoDocument document) {
    ProtoRecordTypes records = new ProtoRecordTypes(document);
    return ProtoTypes.of(document.file()).messages().values().stream()
        .map(records::record)
        .toList();
  }

  private RecordType record(ProtoMessage message) {
    return new RecordType(
        message.name().text(),
        message.fullName(),
        document.file().path(),
        RecordType.Rows.SOME,
        RecordType.Naming.LETTERS,
        RecordType.Further.LOST,
        fields(document.file(), message));
  }

  private List<RecordField> fields(ProtoFile file, ProtoMessage message) {
    return message.fields().stream().map(field -> field(file, field)).toList();
  }

  private RecordField field(ProtoFile file, ProtoField field) {
    return new RecordField(
        field.name().text(),
        List.of(field.jsonName()),
        type(field),
        ProtoStructure.presence(field),
        false,
        field.options().stream().flatMap(option -> attribute(option).stream()).toList(),
        file.location(field.name().range()),
        file.path().equals(document.file().path())
            ? new ProtoFieldWidening(file, field)
            : FieldWidening.none());
  }

  private static Optional<RecordField.Attribute> attribute(ProtoOption option) {
    return option.value() instanceof ProtoValue.Text text
        ? Optional.of(
            new RecordField.Attribute(
                option.nameText().replace("(", "").replace(")", ""), text.text()))
        : Optional.empty();
  }

  private TypeRef type(ProtoField field) {
    boolean list = field.isRepeated() && !field.isMap();
    return new TypeRef(
        values(field),
        list ? "repeated" : field.type().text(),
        field.isMessage() && !field.isMap()
            ? Optional.of(field.type().fullName())
            : Optional.empty(),
        false,
        () -> fieldsOf(field));
  }

  private List<RecordField> fieldsOf(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfMessage(String path, String name)
        ? fields(path, name).orElse(List.of())
        : List.of();
  }

  private Optional<List<RecordField>> fields(String path, String name) {
    ProtoFileSet files = document.files();
    return files
        .file(path)
        .flatMap(file -> files.types(path).message(name).map(message -> fields(file, message)));
  }

  private FieldType values(ProtoField field) {
    FieldType value = values(field.type(), field.group());
    if (field.isMap()) {
      return new FieldType.MapOf("map of " + value.word(), value);
    }
    return field.isRepeated() ? new FieldType.ListOf("repeated " + value.word(), value) : value;
  }

  private FieldType values(ProtoTypeRef type, boolean group) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar(ProtoScalar scalar) -> scalar(scalar);
      case ProtoTarget.OfEnum symbols -> new FieldType.Enumeration("enum " + type.text(), true);
      case ProtoTarget.OfMessage(String file, String name) -> message(file, name);
      case ProtoTarget.Unresolved unknown -> new FieldType.Unknown(group ? "group" : type.text());
    };
  }

  private FieldType message(String path, String name) {
    Optional<FieldType> known = wellKnown(name);
    if (known.isPresent()) {
      return known.get();
    }
    String word = name.substring(name.lastIndexOf('.') + 1);
    boolean found = document.files().types(path).message(name).isPresent();
    return !found || name.startsWith("google.protobuf.")
        ? new FieldType.Unknown(word)
        : new FieldType.Struct(word, false, () -> fields(path, name).orElse(List.of()));
  }

  /// Messages whose JSON is a single value.
  private static Optional<FieldType> wellKnown(String name) {
    return switch (name) {
      case "google.protobuf.Timestamp" ->
          Optional.of(
              new FieldType.Choice(
                  "Timestamp",
                  List.of(
                      new FieldType.Temporal(
                          "Timestamp", Kind.TIMESTAMP, Set.of(Kind.TIMESTAMP, Kind.DATE)),
                      new FieldType.Struct("Timestamp", false, List::of)),
                  false));
      case "google.type.Date" -> Optional.of(FieldType.Temporal.of("Date", Kind.DATE));
      case "google.type.TimeOfDay" -> Optional.of(FieldType.Temporal.of("TimeOfDay", Kind.TIME));
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
      case DOUBLE -> new FieldType.Floating(word, false);
      case FLOAT -> new FieldType.Floating(word, true);
      case BOOL -> new FieldType.Bool(word);
      case STRING -> new FieldType.Text(word, FieldType.WrittenAsText.DECIMALS, Optional.empty());
      case BYTES -> new FieldType.Bytes(word);
      case INT32, SINT32, SFIXED32 -> new FieldType.Int(word, 31, true, false);
      case UINT32, FIXED32 -> new FieldType.Int(word, 32, false, false);
      case INT64, SINT64, SFIXED64 -> new FieldType.Int(word, 63, true, false);
      case UINT64, FIXED64 -> new FieldType.Int(word, 64, false, false);
    };
  }
}
