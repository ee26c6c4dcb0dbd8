package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.ReportedValue;
import dev.meshwright.cli.report.RowsTable;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.json.JsonWriter;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How two results differ: only the rows that do.
///
/// @param page the first of them
/// @param sides the two versions in words: `HEAD`, `HEAD and v1.2.0`
record DifferenceReport(DataDiff difference, Page page, List<Problem> notes, String sides)
    implements Report {

  static final String DOCUMENT = "meshwright.preview-difference/2";

  DifferenceReport {
    notes = List.copyOf(notes);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    columns(out, "- column ", difference.removedColumns());
    columns(out, "+ column ", difference.addedColumns());
    columns(out, "~ column ", difference.retyped());
    if (!page.rows().isEmpty()) {
      new RowsTable(out).write(difference.rows().columns(), page.rows());
    }
    long differing = difference.added() + difference.removed() + difference.changed();
    if (differing > page.rows().size()) {
      out.println("... " + ReportLabels.count(differing - page.rows().size(), "more row"));
    }
    out.println(matched());
    changes(out);
    out.println(
        "Against "
            + sides
            + ": "
            + ReportLabels.count(difference.added(), "row")
            + " added, "
            + difference.removed()
            + " removed, "
            + difference.changed()
            + " changed, "
            + difference.same()
            + " the same.");
  }

  private static void columns(PrintStream out, String sign, List<Column> columns) {
    columns.forEach(
        column -> out.println(TerminalText.line(sign + column.name() + " " + column.type().sql())));
  }

  private String matched() {
    if (difference.key().isEmpty()) {
      return "Compared as whole rows: no column tells them apart.";
    }
    return TerminalText.line(
        "Matched by "
            + String.join(", ", difference.key())
            + (difference.keyInferred() ? ", which tells all rows apart." : "."));
  }

  private void changes(PrintStream out) {
    List<String> words = new ArrayList<>();
    difference.changesByColumn().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry ->
            words.add(entry.getKey() + " in " + ReportLabels.count(entry.getValue(), "row")));
    if (!words.isEmpty()) {
      out.println(TerminalText.line("Changed: " + String.join(", ", words) + "."));
    }
  }

  @Override
  public void json(JsonWriter json) {
    json.member("against", sides)
        .member("key", difference.key())
        .member("keyInferred", difference.keyInferred())
        .member("columnsRemoved", words(difference.removedColumns()))
        .member("columnsAdded", words(difference.addedColumns()))
        .member("columnsRetyped", words(difference.retyped()))
        .member("same", difference.same())
        .member("added", difference.added())
        .member("removed", difference.removed())
        .member("changed", difference.changed());
    json.name("changesByColumn")
        .object(() ->
            difference.changesByColumn().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.member(entry.getKey(), entry.getValue())));
    json.member("columns", difference.rows().columns().stream().map(Column::name).toList());
    json.name("rows")
        .array(
            page.rows(),
            row -> json.array(row.values(), value -> ReportedValue.write(json, value)));
    json.name("problems").array(notes, problem -> FindingJson.write(json, problem));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return notes.stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }

  private static List<String> words(List<Column> columns) {
    return columns.stream().map(column -> column.name() + " " + column.type().sql()).toList();
  }
}
