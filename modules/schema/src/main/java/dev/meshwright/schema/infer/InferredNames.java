package dev.meshwright.schema.infer;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.schema.name.LegalNames;
import dev.meshwright.schema.name.NameScope;
import dev.meshwright.schema.name.ProtoFieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names that schema languages allow, and what had to be changed on the way.
final class InferredNames {

  private final List<String> notes = new ArrayList<>();
  private final NameScope types = NameScope.exact("");

  List<String> notes() {
    return notes;
  }

  void note(String path, DataType type, String taken) {
    notes.add(path + ": " + type.sql() + " is written as " + taken);
  }

  /// Paths of what may be null, also where the entries of a map are written as records: `prices{}`
  /// is `prices[].value` then.
  static Set<String> withEntries(Set<String> nullable) {
    return nullable.stream()
        .flatMap(path -> Stream.of(path, path.replace("{}", "[].value")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The fields of a record: new names by those of the columns.
  Map<String, String> fields(String path, List<Column> columns) {
    Map<String, String> given =
        NameScope.exact("_")
            .giveAll(columns.stream().map(Column::name).toList(), LegalNames::field);
    given.forEach((column, name) -> renamed(path, column, name));
    return given;
  }

  /// The fields of a message.
  ProtoFieldNames protoFields(String path, List<Column> columns) {
    ProtoFieldNames given =
        new ProtoFieldNames(
            columns.stream().map(Column::name).toList(),
            columns.stream().anyMatch(column -> column.type() instanceof DataType.MapOf),
            List.of());
    columns.forEach(column -> renamed(path, column.name(), given.of(column.name())));
    return given;
  }

  private void renamed(String path, String column, String name) {
    if (!column.equals(name)) {
      notes.add((path.isEmpty() ? column : path + "." + column) + ": the field is called " + name);
    }
  }

  /// A type's name that no other type has: `daily_revenue` becomes `DailyRevenue`.
  String type(String name) {
    return types.give(LegalNames.type(name, "Row"));
  }

  /// As [#type(String)], beside the fields of the message that it stands in.
  String nestedType(String name, ProtoFieldNames beside) {
    String given = type(name);
    while (!beside.isFree(given)) {
      given = type(name);
    }
    return given;
  }
}
