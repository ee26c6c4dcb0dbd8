package dev.meshwright.data.json;

import dev.meshwright.data.sql.DistinctNames;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The columns that hold every value of a scan exactly.
///
/// @param columns with names that SQL tells apart
/// @param keys of the members that the columns hold; empty when the only column holds whole
///   documents
/// @param plain whether the engine's own reader gives these values
public record JsonColumns(List<Column> columns, List<String> keys, boolean plain) {

  /// Called so when documents are no objects.
  static final String DOCUMENT = "json";

  static final DataType JSON = new DataType.Scalar("JSON");
  static final DataType TEXT = new DataType.Scalar("VARCHAR");

  /// The engine's reader refuses what is nested deeper.
  private static final int ENGINE_DEPTH = 100;

  private static final int MOST_NESTED = 50;

  /// Lists and maps in one another. The engine takes twice the time for each more when it reads
  /// Parquet, which may be exported: seconds for 22, minutes for 26.
  private static final int MOST_LISTS = 12;

  public JsonColumns {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  public static JsonColumns of(Scan scan) {
    JsonShape shape = scan.shape();
    boolean objects = shape.firsts().keySet().equals(Set.of(JsonShape.Kind.OBJECT));
    if (!objects || shape.isMap() || shape.hasNulls() || shape.fields().size() == 0) {
      DataType type = objects && shape.fields().size() == 0 && !shape.isMap() ? JSON : type(shape);
      return new JsonColumns(List.of(new Column(DOCUMENT, type)), List.of(), false);
    }
    List<Column> columns = new ArrayList<>();
    List<String> keys = shape.fields().all().stream().map(Field::name).toList();
    List<String> names = DistinctNames.of(keys);
    boolean plain = !scan.marked() && scan.deepest() <= ENGINE_DEPTH && !shape.isSameButCase();
    for (int i = 0; i < names.size(); i++) {
      JsonShape member = shape.fields().get(i).shape();
      columns.add(new Column(names.get(i), type(member)));
      plain &= isPlain(member);
    }
    return new JsonColumns(columns, keys, plain);
  }

  private static DataType type(JsonShape shape) {
    return type(shape, 0, 0);
  }

  private static DataType type(JsonShape shape, int depth, int lists) {
    if (shape.firsts().size() != 1 || depth > MOST_NESTED || lists > MOST_LISTS) {
      return JSON;
    }
    return switch (shape.firsts().keySet().iterator().next()) {
      case TRUTH -> new DataType.Scalar("BOOLEAN");
      case NUMBER -> number(shape.numbers());
      case TEXT -> text(shape.forms().keySet());
      case ARRAY ->
          new DataType.ListOf(shape.hasItems() ? type(shape.items(), depth + 1, lists + 1) : JSON);
      case OBJECT -> object(shape, depth, lists);
    };
  }

  private static DataType object(JsonShape shape, int depth, int lists) {
    if (shape.isMap()) {
      return new DataType.MapOf(TEXT, type(shape.items(), depth + 1, lists + 1));
    }
    if (shape.fields().size() == 0 || shape.isSameButCase()) {
      return JSON;
    }
    List<Column> members = new ArrayList<>();
    for (Field field : shape.fields().all()) {
      members.add(new Column(field.name(), type(field.shape(), depth + 1, lists)));
    }
    return new DataType.StructOf(members);
  }

  private static DataType text(Set<TextForm> forms) {
    return forms.equals(Set.of(TextForm.DATE))
        ? new DataType.Scalar("DATE")
        : forms.equals(Set.of(TextForm.UUID)) ? new DataType.Scalar("UUID") : TEXT;
  }

  private static DataType number(NumberStatistics numbers) {
    if (!numbers.fractions()) {
      return !numbers.beyondLong() && numbers.tooLong().isEmpty()
          ? new DataType.Scalar("BIGINT")
          : numbers.whole() <= JsonShape.MAX_DECIMAL && numbers.tooLong().isEmpty()
              ? new DataType.Scalar("HUGEINT")
              : JSON;
    }
    if (numbers.inexact().isEmpty()) {
      return new DataType.Scalar("DOUBLE");
    }
    int digits = numbers.whole() + numbers.scale();
    return digits <= JsonShape.MAX_DECIMAL && numbers.tooLong().isEmpty()
        ? new DataType.Decimal(digits, numbers.scale())
        : JSON;
  }

  /// The engine reads every fraction as a DOUBLE first.
  private static boolean isPlain(JsonShape shape) {
    NumberStatistics numbers = shape.numbers();
    boolean held =
        numbers.inexactFraction().isEmpty()
            && (!numbers.fractions() || numbers.inexact().isEmpty());
    return held
        && (!shape.hasItems() || isPlain(shape.items()))
        && shape.fields().all().stream().allMatch(field -> isPlain(field.shape()));
  }
}
