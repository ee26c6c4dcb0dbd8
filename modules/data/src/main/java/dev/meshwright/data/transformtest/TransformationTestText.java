package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Row;
import dev.meshwright.text.YamlEdits;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes a new test file.
final class TransformationTestText {

  private static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();

  /// @param rowOrder whether the order of the rows is part of what is expected
  /// @param key columns that tell rows apart
  record Head(
      String name,
      String transformation,
      Optional<String> step,
      List<Parameter> parameters,
      boolean rowOrder,
      List<String> key) {}

  String write(Head head, Map<String, TestTable> given, TestTable expected) {
    text.append("# A preview kept as a test; `meshwright test` runs it.\n");
    entry("", "test", YamlEdits.spell(head.name()));
    entry("", "transformation", YamlEdits.spell(head.transformation()));
    head.step().ifPresent(step -> entry("", "step", YamlEdits.spell(step)));
    if (!head.parameters().isEmpty()) {
      text.append("parameters:\n");
      head.parameters()
          .forEach(parameter ->
              entry("  ", YamlEdits.spell(parameter.name()), TestValues.yaml(parameter.value())));
    }
    text.append(given.isEmpty() ? "given: {}\n" : "given:\n");
    given.forEach((name, table) -> {
      text.append("  ").append(YamlEdits.spell(name)).append(":\n");
      table(INDENT, table);
    });
    text.append("expect:\n");
    entry("  ", "rowOrder", Boolean.toString(head.rowOrder()));
    if (!head.key().isEmpty()) {
      text.append("  key: [")
          .append(String.join(", ", head.key().stream().map(YamlEdits::spell).toList()))
          .append("]\n");
    }
    table("  ", expected);
    return text.toString();
  }

  private void table(String indent, TestTable table) {
    text.append(indent).append(table.columns().isEmpty() ? "columns: {}\n" : "columns:\n");
    table
        .columns()
        .forEach(column -> text.append(indent).append("  ").append(column(column)).append('\n'));
    text.append(indent).append(table.rows().isEmpty() ? "rows: []\n" : "rows:\n");
    List<String> names = table.columns().stream().map(Column::name).toList();
    for (Row row : table.rows()) {
      text.append(indent).append("  - ").append(TestValues.yaml(names, row)).append('\n');
    }
  }

  static String column(Column column) {
    return YamlEdits.spell(column.name()) + ": " + YamlEdits.spell(column.type().sql());
  }

  private void entry(String indent, String key, String value) {
    text.append(indent).append(key).append(": ").append(value).append('\n');
  }
}
