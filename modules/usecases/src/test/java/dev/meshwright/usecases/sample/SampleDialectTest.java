package dev.meshwright.usecases.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.sample.SampleDialect.Dialect;
import dev.meshwright.usecases.samplesettings.SampleFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDialectTest {

  @TempDir Path folder;

  @Test
  void what_is_found_out_is_shown_and_what_is_chosen_is_kept_for_all_verbs() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file(
          "pay/pay.csv",
          "id;day;amount;note\n1;31.01.2026;1.234,50;x\n2;01.02.2026;NA;Jos\u00e9\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      workspace.services.read(Progress.none());
      CsvOptions choices =
          CsvOptions.sniffed()
              .with(CsvOption.DELIMITER, ";")
              .with(CsvOption.ENCODING, "latin-1")
              .with(CsvOption.NULL_TEXT, "NA")
              .with(CsvOption.DATE_FORMAT, "%d.%m.%Y");
      workspace.file(".meshwright/samples.yaml", chosen("", choices));
      Dialect kept = good(dialect(workspace).of("pay/pay.csv", Progress.none()));
      assertEquals(
          List.of("BIGINT", "DATE", "VARCHAR", "VARCHAR"),
          kept.columns().stream().map(column -> column.type().sql()).toList());
      assertEquals(
          List.of(
              List.of(Value.text("1.234,50"), new Value.Temporal("2026-01-31"), Value.text("x")),
              List.of(Value.nothing(), new Value.Temporal("2026-02-01"), Value.text("Jos\u00e9"))),
          workspace.rows("SELECT amount, \"day\", note FROM pay"));
      assertEquals(choices, kept.chosen());
      assertEquals(Optional.of(true), kept.inEffect().header());
      assertEquals(Optional.of("latin-1"), kept.inEffect().get(CsvOption.ENCODING));
    }
  }

  @Test
  void a_file_in_another_encoding_has_choices_that_make_it_readable() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file("w.csv", "name,v\nJos\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
      workspace.services.read(Progress.none());
      Result<Dialect> unreadable = dialect(workspace).of("w.csv", Progress.none());
      assertEquals("w.csv:2:1", unreadable.problems().getFirst().location().toString());
      Dialect choices = unreadable.optional().orElseThrow();
      assertEquals(Optional.of("utf-8"), choices.inEffect().get(CsvOption.ENCODING));
      CsvOptions windows = choices.chosen().with(CsvOption.ENCODING, "windows-1252");
      workspace.file(".meshwright/samples.yaml", chosen("", "w.csv", windows));
      assertEquals(List.of(List.of(Value.text("Jos\u00e9"))), workspace.rows("SELECT name FROM w"));
    }
  }

  @Test
  void a_chosen_type_that_a_cell_is_no_value_of_is_widened_and_told_with_the_line() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file("t.csv", "a,b,c,d\n7,7,true,1\n0042,7.25,TRUE,2\n8,8,false,3\n");
      CsvOptions types =
          CsvOptions.sniffed()
              .withType("a", "BIGINT")
              .withType("b", "DECIMAL(9,1)")
              .withType("c", "BOOLEAN")
              .withType("d", "DECIMAL(9,2)")
              .withType("e", "DATE");
      workspace.file(".meshwright/samples.yaml", chosen("", "t.csv", types));
      assertEquals(
          List.of(
              List.of(
                  Value.text("0042"),
                  new Value.Exact(new java.math.BigDecimal("7.25")),
                  new Value.Bool(true),
                  new Value.Exact(new java.math.BigDecimal("2.00")))),
          workspace.rows("SELECT * FROM t WHERE d = 2"));
      List<Problem> notes = dialect(workspace).of("t.csv", Progress.none()).problems();
      assertEquals(
          List.of("t.csv:3:1", "t.csv:3:1", "t.csv:1:1"),
          notes.stream().map(note -> note.location().toString()).toList(),
          notes.toString());
      assertTrue(notes.getFirst().message().contains("\"0042\""), notes.toString());
    }
  }

  @Test
  void types_decimal_separators_quotes_and_headers_can_be_chosen() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file("t.csv", "1;'a;b';2,50\n2;'c';3,75\n");
      CsvOptions choices =
          CsvOptions.sniffed()
              .with(CsvOption.DELIMITER, ";")
              .with(CsvOption.QUOTE, "'")
              .with(CsvOption.HEADER, "false")
              .with(CsvOption.DECIMAL_SEPARATOR, ",")
              .withType("column2", "DECIMAL(9,2)");
      workspace.file(".meshwright/samples.yaml", chosen("# ours\n", "t.csv", choices));
      assertEquals(
          List.of(
              List.of(Value.text("a;b"), new Value.Exact(new java.math.BigDecimal("2.50"))),
              List.of(Value.text("c"), new Value.Exact(new java.math.BigDecimal("3.75")))),
          workspace.rows("SELECT column1, column2 FROM t"));
    }
  }

  @Test
  void a_column_that_is_text_because_of_a_few_cells_is_told() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      StringBuilder rows = new StringBuilder("id,salary\n");
      for (int i = 1; i <= 50; i++) {
        rows.append(i).append(i == 7 ? ",$9.28" : ",100.5").append('\n');
      }
      workspace.file("staff.csv", rows.toString());
      workspace.services.read(Progress.none());
      List<Problem> notes = dialect(workspace).of("staff.csv", Progress.none()).problems();
      assertEquals(1, notes.size(), notes.toString());
      assertEquals(
          "Column salary is text: 1 of its first 50 cells are not numbers, the first in row 7:"
              + " \"$9.28\".",
          notes.getFirst().message());
    }
  }

  @Test
  void a_folder_of_parts_is_one_table_with_the_columns_of_its_folders_names() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file("x/daily/day=2026-01-31/part-0.csv", "a\n1\n");
      workspace.file("x/daily/day=2026-02-01/part-0.csv", "a\n2\n3\n");
      workspace.file(".meshwright/samples.yaml", "samples:\n  - path: x/daily/\n");
      assertEquals(
          List.of(
              List.of(new Value.Temporal("2026-01-31"), Value.exact(1)),
              List.of(new Value.Temporal("2026-02-01"), Value.exact(5))),
          workspace.rows("SELECT \"day\", sum(a) FROM daily GROUP BY ALL ORDER BY ALL"));
    }
  }

  @Test
  void a_sample_of_another_format_has_no_dialect() {
    try (SampleWorkspace workspace = new SampleWorkspace(folder)) {
      workspace.file("a.ndjson", "{\"a\": 1}\n");
      workspace.services.read(Progress.none());
      Result<Dialect> dialect = dialect(workspace).of("a.ndjson", Progress.none());
      assertTrue(dialect.problems().getFirst().message().contains("NDJSON"));
    }
  }

  @Test
  void only_what_was_chosen_changes_in_the_file() {
    String text =
        """
        # how we read
        samples:
          - path: "**/*.csv"      # all of them
            csv:
              skip: 1
          - path: pay/pay.csv
            csv:
              delimiter: ';'     # as the bank sends it
              encoding: latin-1
        """;
    CsvOptions was =
        CsvOptions.sniffed().with(CsvOption.DELIMITER, ";").with(CsvOption.ENCODING, "latin-1");
    assertEquals(text, chosen(text, was));
    assertEquals(
        text.replace("latin-1", "utf-16"), chosen(text, was.with(CsvOption.ENCODING, "utf-16")));
    assertEquals(text + "      nullText: NA\n", chosen(text, was.with(CsvOption.NULL_TEXT, "NA")));
    assertEquals(
        text.replace("      encoding: latin-1\n", ""),
        chosen(text, was.without(CsvOption.ENCODING)));
    assertEquals(
        text.substring(0, text.indexOf("    csv:\n      delimiter")),
        chosen(text, CsvOptions.sniffed()));
    assertEquals(
        text + "  - path: x.csv\n    csv: {skip: 3, types: {a: \"DECIMAL(9,2)\"}}\n",
        chosen(
            text,
            "x.csv",
            CsvOptions.sniffed().with(CsvOption.SKIP, "3").withType("a", "DECIMAL(9,2)")));
  }

  @Test
  void a_file_that_is_not_understood_is_left_alone() {
    for (String text : List.of("samples: 7\n", "samples:\n  - {path: a, colour: red\n", "- a\n")) {
      Result<List<TextEdit>> edit = SampleFile.choose(text, "a.csv", CsvOptions.sniffed());
      assertInstanceOf(Result.Failed.class, edit, text);
    }
  }

  private static SampleDialect dialect(SampleWorkspace workspace) {
    workspace.services.read(Progress.none());
    return workspace.data.sampleDialect();
  }

  private static Dialect good(Result<Dialect> dialect) {
    return dialect.optional().orElseThrow(() -> new AssertionError(dialect.problems()));
  }

  private static String chosen(String text, CsvOptions choices) {
    return chosen(text, "pay/pay.csv", choices);
  }

  private static String chosen(String text, String path, CsvOptions choices) {
    return switch (SampleFile.choose(text, path, choices)) {
      case Result.Ok<List<TextEdit>>(var edits, var notes) -> TextEdits.apply(text, edits);
      case Result.Failed<List<TextEdit>> failed -> throw new AssertionError(failed);
    };
  }
}
