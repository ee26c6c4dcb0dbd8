package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of a schema one below the other. A type inside of itself is named, not entered again.
final class FlatFields {

  /// Fields beyond which nobody compares by eye.
  private static final int MOST = 20_000;

  private final NeutralSchema schema;
  private final boolean implies;
  private final List<FlatField> fields = new ArrayList<>();
  private final Deque<String> around = new ArrayDeque<>();

  private FlatFields(NeutralSchema schema, boolean implies) {
    this.schema = schema;
    this.implies = implies;
  }

  /// @param implies whether the language has a value for what is absent and cannot be null
  static List<FlatField> of(NeutralSchema schema, boolean implies) {
    FlatFields flat = new FlatFields(schema, implies);
    flat.parts("", schema.root());
    return flat.fields;
  }

  private void field(String path, NeutralField field) {
    if (fields.size() >= MOST) {
      return;
    }
    boolean nullable = field.shape() instanceof NeutralType.Nullable;
    boolean implied = implies && field.optional() && !nullable;
    // Null for what may be null says nothing more.
    String fallback =
        field
            .fallback()
            .filter(value -> !(value instanceof JsonNull))
            .map(JsonValue::toJson)
            .orElse("");
    fields.add(
        new FlatField(
            path,
            words(field.shape().present()),
            nullable || (field.optional() && !implied),
            nullable,
            Optional.of(fallback).filter(text -> !text.isEmpty()),
            implied,
            field.doc(),
            field.place()));
    parts(path, field.shape().present());
  }

  private void parts(String path, NeutralType type) {
    switch (type) {
      case NeutralType.Use use -> {
        if (schema.definition(use) instanceof Definition.RecordType record
            && !around.contains(record.name())) {
          around.push(record.name());
          record
              .parts()
              .forEach(
                  part -> field(path.isEmpty() ? part.name() : path + "." + part.name(), part));
          around.pop();
        }
      }
      case NeutralType.ListOf(NeutralType items) -> parts(path + "[]", items.present());
      case NeutralType.MapOf(NeutralType values) -> parts(path + "{}", values.present());
      case NeutralType.Nullable(NeutralType inner) -> parts(path, inner);
      case NeutralType.OneOf(List<NeutralType> branches) ->
          branches.forEach(branch -> parts(path, branch.present()));
      case NeutralType.Plain _, NeutralType.Decimal _, NeutralType.Fixed _ -> {}
    }
  }

  private String words(NeutralType type) {
    return switch (type) {
      case NeutralType.Plain(NeutralType.Kind kind) -> words(kind);
      case NeutralType.Decimal(int precision, int scale) ->
          "decimal(" + precision + ", " + scale + ")";
      case NeutralType.Fixed(int size) -> size + " bytes";
      case NeutralType.ListOf(NeutralType items) -> "list of " + words(items.present());
      case NeutralType.MapOf(NeutralType values) -> "map of " + words(values.present());
      case NeutralType.Nullable(NeutralType inner) -> words(inner);
      case NeutralType.OneOf(List<NeutralType> branches) ->
          branches.stream()
              .map(branch -> words(branch.present()))
              .collect(Collectors.joining(" or "));
      case NeutralType.Use use ->
          switch (schema.definition(use)) {
            case Definition.RecordType record ->
                around.contains(record.name()) ? "record as around it" : "record";
            case Definition.EnumType words -> "one of " + String.join(", ", words.words());
          };
    };
  }

  private static String words(NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case INT32 -> "integer of 32 bits";
      case INT64 -> "integer of 64 bits";
      case UINT32 -> "integer of 32 bits, none below 0";
      case UINT64 -> "integer of 64 bits, none below 0";
      case INTEGER -> "integer";
      case FLOAT -> "number of 32 bits";
      case DOUBLE -> "number of 64 bits";
      case NUMBER -> "number";
      case STRING -> "text";
      case BYTES -> "bytes";
      case UUID -> "UUID";
      case DATE -> "date";
      case TIME -> "time of day";
      case TIMESTAMP -> "point in time";
      case LOCAL_TIMESTAMP -> "date and time of day";
      case ANY -> "any value";
    };
  }
}
