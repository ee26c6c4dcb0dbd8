package dev.meshwright.data.replay;

import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Walks a row as written and as read side by side, and counts what happens to each field.
final class FieldEffects {

  private static final int LONGEST = 200;

  private final Schema reader;
  private final Map<String, FieldEffect> found = new HashMap<>();

  FieldEffects(Schema reader) {
    this.reader = reader;
  }

  List<FieldEffect> list() {
    return found.values().stream()
        .sorted(
            Comparator.comparingLong(FieldEffect::rows).reversed().thenComparing(FieldEffect::path))
        .toList();
  }

  void compare(long row, Schema writer, Object written, Object read) {
    value(row, "", writer, written, reader, read);
  }

  private void value(
      long row,
      String path,
      Schema from,
      @Nullable Object written,
      Schema to,
      @Nullable Object read) {
    Schema before = branch(from, written);
    Schema after = branch(to, read);
    if (written instanceof IndexedRecord a && read instanceof IndexedRecord b) {
      record(row, path, a, b);
    } else if (written instanceof List<?> a && read instanceof List<?> b && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        value(
            row, path + "[]", before.getElementType(), a.get(i), after.getElementType(), b.get(i));
      }
    } else if (written instanceof Map<?, ?> a && read instanceof Map<?, ?> b) {
      a.forEach((key, item) ->
          value(row, path + "{}", before.getValueType(), item, after.getValueType(), b.get(key)));
    } else if (!AvroMeaning.same(before, written, after, read)) {
      note(
          row,
          path,
          Effect.CHANGES,
          AvroMeaning.text(before, written),
          AvroMeaning.text(after, read));
    }
  }

  private void record(long row, String path, IndexedRecord written, IndexedRecord read) {
    for (Schema.Field field : written.getSchema().getFields()) {
      String inside = inside(path, field.name());
      Object before = written.get(field.pos());
      Optional<Schema.Field> match = match(field, read.getSchema());
      if (match.isPresent()) {
        Schema.Field to = match.get();
        value(row, inside, field.schema(), before, to.schema(), read.get(to.pos()));
      } else if (before != null) {
        note(
            row,
            inside,
            Effect.VANISHES,
            AvroMeaning.text(branch(field.schema(), before), before),
            "");
      }
    }
    for (Schema.Field field : read.getSchema().getFields()) {
      boolean has =
          written.getSchema().getFields().stream()
              .anyMatch(from -> match(from, read.getSchema()).filter(field::equals).isPresent());
      if (!has) {
        Object after = read.get(field.pos());
        note(
            row,
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

  private void note(long row, String path, Effect effect, String before, String after) {
    found.merge(
        path + ' ' + effect,
        new FieldEffect(path, effect, 1, row, cut(before), cut(after)),
        (known, next) ->
            new FieldEffect(
                known.path(),
                known.effect(),
                known.rows() + 1,
                known.firstRow(),
                known.before(),
                known.after()));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
