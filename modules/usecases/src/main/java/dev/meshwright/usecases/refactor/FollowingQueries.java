package dev.meshwright.usecases.refactor;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.mapping.OutputColumn;
import dev.meshwright.usecases.preview.NamedTables;
import dev.meshwright.usecases.preview.TableColumn;
import dev.meshwright.usecases.sample.RowsOf;
import dev.meshwright.usecases.transformtest.TestColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets transformations and their tests follow when a column of rows has another name: those that
/// give the rows, those that read what these give, and those that read messages which the schema
/// decodes. Recorded rows that say themselves what their columns are called keep their names, so
/// that what reads them is told and left.
final class FollowingQueries {

  private static final String SQL = ".sql";

  private final Function<String, List<SampleTable>> tables;
  private final EditedTexts texts;
  private final List<Problem> notes;

  /// @param tables that a transformation may name, by its path
  FollowingQueries(
      Function<String, List<SampleTable>> tables, EditedTexts texts, List<Problem> notes) {
    this.tables = tables;
    this.texts = texts;
    this.notes = notes;
  }

  void follow(RenamedField field) {
    List<String> queries =
        texts.files().paths().stream()
            .filter(path -> path.toLowerCase(Locale.ROOT).endsWith(SQL))
            .toList();
    List<String> givers = queries.stream().filter(path -> gives(path, field)).toList();
    for (String path : givers) {
      rename(path, OutputColumn.rename(path, text(path), field.from(), field.to()));
      eachTest(path, (test, text) -> TestColumns.expected(test, text, field.from(), field.to()));
    }
    for (String path : queries) {
      Set<String> read = NamedTables.names(text(path));
      for (String giver : givers) {
        String table = table(giver);
        if (read.contains(table) && !giver.equals(path)) {
          readsAnew(path, table, field);
        }
      }
      tables.apply(path).stream()
          .filter(table -> read.contains(table.name().toLowerCase(Locale.ROOT)))
          .forEach(table -> sample(path, table, field));
    }
  }

  /// A query gives the rows when what it names are fields of them, and half of them at least.
  private boolean gives(String path, RenamedField field) {
    Set<String> fields =
        field.row().fields().stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<String> named =
        OutputColumn.names(text(path)).stream()
            .flatMap(Optional::stream)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return fields.containsAll(named)
        && named.contains(field.from().toLowerCase(Locale.ROOT))
        && 2 * named.size() >= fields.size();
  }

  private void sample(String path, SampleTable table, RenamedField field) {
    if (isDecodedAs(table, field)) {
      readsAnew(path, table.name(), field);
    } else if (table.messages().isEmpty() && RowsOf.type(table, field.row().name())) {
      String text = text(path);
      TableColumn.Renamed places = TableColumn.rename(text, table.name(), field.from(), field.to());
      Stream.of(
              places.edits().stream().map(TextEdit::range),
              places.unsure().stream(),
              TableColumn.throughStar(text, table.name(), field.from()).stream())
          .flatMap(each -> each)
          .findFirst()
          .ifPresent(range -> notes.add(recorded(place(path, text, range), table, field)));
    }
  }

  private static boolean isDecodedAs(SampleTable table, RenamedField field) {
    return table
        .messages()
        .map(messages ->
            switch (messages.type()) {
              case MessageType.Protobuf(String descriptors, String message) ->
                  message.equals(field.row().fullName());
              case MessageType.Avro(String schema) ->
                  schema.contains('"' + field.row().name() + '"');
              case MessageType.Json json -> false;
            })
        .orElse(false);
  }

  private void readsAnew(String path, String table, RenamedField field) {
    String text = text(path);
    TableColumn.Renamed renamed = TableColumn.rename(text, table, field.from(), field.to());
    List<TextRange> left = new ArrayList<>(renamed.unsure());
    left.addAll(TableColumn.throughStar(text, table, field.from()));
    for (TextRange unsure : left) {
      notes.add(
          Problem.warning(
              "refactoring-unsure",
              place(path, text, unsure),
              path
                  + " names "
                  + field.from()
                  + " where several tables are read: it may mean the"
                  + " one that is called "
                  + field.to()
                  + " now.",
              "Write the table's name before it, or change it by hand."));
    }
    rename(path, renamed.edits());
    eachTest(path, (test, t) -> TestColumns.given(test, t, table, field.from(), field.to()));
  }

  private static Problem recorded(Location place, SampleTable table, RenamedField field) {
    return Problem.warning(
        "refactoring-recorded",
        place,
        place.file()
            + " reads "
            + field.from()
            + " of "
            + table.label()
            + ", whose recorded rows keep that name; it was left as it is.",
        "Change it when the data that is read has the new name.");
  }

  private void rename(String path, List<TextEdit> edits) {
    texts.apply(edits.stream().map(edit -> new FileEdit(path, edit)).toList());
  }

  private interface Edits {
    List<TextEdit> of(String test, String text);
  }

  /// Tests lie beside their transformation, and begin with its name.
  private void eachTest(String path, Edits edits) {
    String start = path.substring(0, path.length() - SQL.length()) + ".";
    FileSource files = texts.files();
    List<String> tests =
        files.paths().stream()
            .filter(test -> test.startsWith(start) && TestColumns.isTest(test))
            .toList();
    for (String test : new ArrayList<>(tests)) {
      rename(test, edits.of(test, text(test)));
    }
  }

  private String text(String path) {
    return texts.files().text(path).orElse("");
  }

  private static Location place(String path, String text, TextRange range) {
    return Location.of(path, LineIndex.of(text), range);
  }

  /// The name of the table that a transformation is.
  private static String table(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - SQL.length()).toLowerCase(Locale.ROOT);
  }
}
