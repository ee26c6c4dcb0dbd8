package dev.meshwright.data.replay;

import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Walks a row as written and as read side by side, and counts what happens to each field.
final class FieldEffects {

  private final Schema reader;
  private final ReplayTally tally;

  FieldEffects(Schema reader, ReplayTally tally) {
    this.reader = reader;
    this.tally = tally;
  }

  void compare(Schema writer, Object written, Object read) {
    value("", writer, written, reader, read);
  }

  private void value(
      String path, Schema from, @Nullable Object written, Schema to, @Nullable Object read) {
    Schema before = branch(from, written);
    Schema after = branch(to, read);
    if (written instanceof IndexedRecord a && read instanceof IndexedRecord b) {
      record(path, a, b);
    } else if (written instanceof List<?> a && read instanceof List<?> b && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        value(path + "[]", before.getElementType(), a.get(i), after.getElementType(), b.get(i));
      }
    } else if (written instanceof Map<?, ?> a && read instanceof Map<?, ?> b) {
      a.forEach((key, item) ->
          value(path + "{}", before.getValueType(), item, after.getValueType(), b.get(key)));
    } else if (!AvroMeaning.same(before, written, after, read)) {
      tally.effect(
          path, Effect.CHANGES, AvroMeaning.text(before, written), AvroMeaning.text(after, read));
    }
  }

  private void record(String path, IndexedRecord written, IndexedRecord read) {
    for (Schema.Field field : written.getSchema().getFields()) {
      String inside = inside(path, field.name());
      Object before = written.get(field.pos());
      Optional<Schema.Field> match = match(field, read.getSchema());
      if (match.isPresent()) {
        Schema.Field to = match.get();
        value(inside, field.schema(), before, to.schema(), read.get(to.pos()));
      } else if (before != null) {
        tally.effect(
            inside, Effect.VANISHES, AvroMeaning.text(branch(field.schema(), before), before), "");
      }
    }
    for (Schema.Field field : read.getSchema().getFields()) {
      boolean has =
          written.getSchema().getFields().stream()
              .anyMatch(from -> match(from, read.getSchema()).filter(field::equals).isPresent());
      if (!has) {
        Object after = read.get(field.pos());
        tally.effect(
            inside(path, field.name()),
            Effect.DEFAULTED,
            "",
            AvroMeaning.text(branch(field.schema(), after), after));
      }
    }
  }

  /// The reader's field of that name, or with that name among its aliases.
  private static Optional<Schema.Field> match(Schema.Field from, Schema reader) {
    Schema.Field named = reader.getField(from.name());
    return named != null
        ? Optional.of(named)
        : reader.getFields().stream()
            .filter(field -> field.aliases().contains(from.name()))
            .findFirst();
  }

  private static Schema branch(Schema schema, @Nullable Object value) {
    if (schema.getType() != Schema.Type.UNION) {
      return schema;
    }
    return schema.getTypes().get(GenericData.get().resolveUnion(schema, value));
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
