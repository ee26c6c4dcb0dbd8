package dev.meshwright.usecases.lookup;

import dev.meshwright.data.sample.SampleName;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.transformtest.GivenTable;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.usecases.mapping.OutputColumn;
import dev.meshwright.usecases.preview.QueryOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What transformations and their tests have in them and name: tables by their names, the
/// transformation of a test by its path.
final class QueryEntries {

  private QueryEntries() {}

  static void transformation(String path, String sql, EntryList into) {
    String table = table(path);
    QueryOutline outline = QueryOutline.of(sql);
    outline
        .steps()
        .forEach(step -> into.add(EntryKind.STEP, step.name(), table, "", "", step.range()));
    List<Entry.Use> uses = new ArrayList<>();
    outline
        .tables()
        .forEach(read -> uses.add(new Entry.Use(Entry.named(read.name()), read.range())));
    List<String> tables =
        outline.tables().stream().map(read -> Entry.named(read.name())).distinct().toList();
    for (OutputColumn.Place column : OutputColumn.places(sql)) {
      // Of several tables, the text alone does not tell which one has the column.
      List<Entry.Use> read =
          tables.size() == 1
              ? List.of(
                  new Entry.Use(tables.getFirst() + Entry.named(column.name()), column.range()))
              : List.of();
      into.add(
          new Entry(
              EntryKind.COLUMN,
              column.name(),
              table,
              "",
              List.of(),
              "",
              "",
              List.of(),
              false,
              read,
              column.range()));
    }
    into.file(List.of(table), comment(sql), List.of(), false, uses);
  }

  static void test(String path, TestFile file, EntryList into) {
    List<Entry.Use> uses = new ArrayList<>();
    for (TransformationTest test : file.tests()) {
      TextRange place = test.location().range();
      into.add(EntryKind.TEST, test.name(), table(test.transformation()), "", "", place);
      uses.add(new Entry.Use(test.transformation(), place));
      for (GivenTable given : test.given()) {
        uses.add(new Entry.Use(Entry.named(given.name()), place));
      }
    }
    into.file(List.of(), "", List.of(), false, uses);
  }

  /// The name by which queries read what a file gives.
  static String table(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".sql")
        ? name.substring(0, name.length() - ".sql".length())
        : SampleName.of(name).table();
  }

  /// The comment that a query begins with.
  private static String comment(String sql) {
    StringBuilder words = new StringBuilder();
    for (String line : sql.lines().limit(20).toList()) {
      if (!line.strip().startsWith("--")) {
        break;
      }
      words.append(line.strip().substring(2).strip()).append(' ');
    }
    return words.toString().strip();
  }
}
