package dev.meshwright.schema.proto.data;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.data.ValueWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns values into messages, and says why one cannot be turned.
final class ProtoWriter {

  private final List<CellProblem> problems = new ArrayList<>();
  private final ProtoScalars scalars = new ProtoScalars(this::add);

  List<CellProblem> problems() {
    return problems;
  }

  private void add(CellProblem problem) {
    problems.add(problem);
  }

  void encoded(DynamicMessage message) {
    try {
      if (!message.isInitialized()) {
        add(
            new CellProblem(
                "", "not-encodable", String.join(", ", message.findInitializationErrors()), ""));
      }
      message.writeTo(OutputStream.nullOutputStream());
    } catch (IOException | RuntimeException | StackOverflowError refused) {
      add(new CellProblem("", "not-encodable", String.valueOf(refused.getMessage()), ""));
    }
  }

  DynamicMessage message(Descriptor type, Value.Struct struct, String path) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
    Map<OneofDescriptor, String> chosen = new HashMap<>();
    Set<FieldDescriptor> named = new HashSet<>();
    for (Value.Field cell : struct.fields()) {
      Optional<FieldDescriptor> field = ProtoFields.find(type, cell.name());
      if (field.isPresent() && named.add(field.get())) {
        String inside = path.isEmpty() ? cell.name() : path + "." + cell.name();
        set(message, field.get(), cell.value(), inside, chosen);
      }
    }
    for (FieldDescriptor field : type.getFields()) {
      if (field.isRequired() && !named.contains(field)) {
        add(
            new CellProblem(
                path.isEmpty() ? field.getName() : path + "." + field.getName(),
                "missing-field",
                "there is no column for this field, which is required",
                "Add the column to the query, or make the field optional in the schema."));
      }
    }
    return message.buildPartial();
  }

  private void set(
      DynamicMessage.Builder message,
      FieldDescriptor field,
      Value value,
      String path,
      Map<OneofDescriptor, String> chosen) {
    if (value instanceof Value.Null) {
      absent(field, path);
      return;
    }
    OneofDescriptor oneof = field.getRealContainingOneof();
    if (oneof != null) {
      String other = chosen.putIfAbsent(oneof, path);
      if (other != null) {
        add(
            new CellProblem(
                path,
                "oneof-more-than-one",
                other + " has a value already, and oneof " + oneof.getName() + " holds only one",
                "Leave all but one of them null."));
        return;
      }
    }
    if (field.isMapField()) {
      map(message, field, value, path);
    } else if (field.isRepeated()) {
      repeated(message, field, value, path);
    } else {
      single(field, value, path).ifPresent(written -> message.setField(field, written));
    }
  }

  /// Null in a field that cannot be absent would be read as zero or an empty text.
  private void absent(FieldDescriptor field, String path) {
    if (field.isRequired()) {
      add(
          new CellProblem(
              path,
              "null-not-allowed",
              "null, but the field is required",
              "Use coalesce in the query, or make the field optional in the schema."));
    } else if (!field.isRepeated() && !field.hasPresence()) {
      add(
          new CellProblem(
              path,
              "null-becomes-default",
              "null, but readers would get the default of " + ProtoFields.type(field),
              "Use coalesce in the query, or declare the field optional."));
    }
  }

  private void repeated(
      DynamicMessage.Builder message, FieldDescriptor field, Value value, String path) {
    if (!(value instanceof Value.Items items)) {
      scalars.mismatch(value, "repeated " + ProtoFields.type(field), path);
      return;
    }
    for (int i = 0; i < items.items().size(); i++) {
      String inside = path + "[" + i + "]";
      if (items.items().get(i) instanceof Value.Null) {
        add(
            new CellProblem(
                inside,
                "null-not-allowed",
                "null, but a repeated field has no place for it",
                "Filter nulls from the list in the query."));
      } else {
        single(field, items.items().get(i), inside)
            .ifPresent(written -> message.addRepeatedField(field, written));
      }
    }
  }

  private void map(
      DynamicMessage.Builder message, FieldDescriptor field, Value value, String path) {
    List<Value.Entry> entries =
        switch (value) {
          case Value.Entries map -> map.entries();
          case Value.Struct struct ->
              struct.fields().stream()
                  .map(each -> new Value.Entry(Value.text(each.name()), each.value()))
                  .toList();
          default -> {
            scalars.mismatch(value, "map", path);
            yield List.of();
          }
        };
    FieldDescriptor keyField = field.getMessageType().findFieldByNumber(1);
    FieldDescriptor valueField = field.getMessageType().findFieldByNumber(2);
    for (Value.Entry entry : entries) {
      String inside = path + "." + ValueWords.key(entry.key());
      if (entry.value() instanceof Value.Null) {
        add(
            new CellProblem(
                inside,
                "null-not-allowed",
                "null, but an entry of a map must have a value",
                "Filter such entries in the query."));
        continue;
      }
      Optional<Object> key = single(keyField, entry.key(), inside);
      Optional<Object> written = single(valueField, entry.value(), inside);
      if (key.isPresent() && written.isPresent()) {
        message.addRepeatedField(
            field,
            DynamicMessage.newBuilder(field.getMessageType())
                .setField(keyField, key.get())
                .setField(valueField, written.get())
                .build());
      }
    }
  }

  private Optional<Object> single(FieldDescriptor field, Value value, String path) {
    if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
      return scalars.of(field, value, path);
    }
    Descriptor type = field.getMessageType();
    Optional<Value.Struct> known = ProtoWellKnown.struct(type, value);
    if (known.isPresent()) {
      return Optional.of(message(type, known.get(), path));
    }
    if (value instanceof Value.Struct struct) {
      return Optional.of(message(type, struct, path));
    }
    return value instanceof Value.Text text && !text.cut() && text.shown().startsWith("{")
        ? json(type, text.shown(), path)
        : scalars.mismatch(value, type.getFullName(), path);
  }

  /// Messages without an SQL type of their own come as the text of their JSON.
  private Optional<Object> json(Descriptor type, String text, String path) {
    try {
      return Optional.of(new ProtoJsonReader(text).message(type));
    } catch (MalformedMessageException malformed) {
      String inside = malformed.path().isEmpty() ? path : path + "." + malformed.path();
      add(new CellProblem(inside, "type-mismatch", malformed.reason(), "Correct the JSON."));
      return Optional.empty();
    }
  }
}
