package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.mapping.ColumnReport;
import dev.meshwright.usecases.mapping.Fit;
import dev.meshwright.usecases.mapping.MappedField;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Columns beside the fields of a schema, as text and as members of a JSON document.
public final class ColumnsText {

  private final Console console;

  public ColumnsText(Console console) {
    this.console = console;
  }

  /// Table and problems, and what can be done about them.
  public void text(ColumnReport report) {
    List<List<String>> lines = new ArrayList<>();
    for (MappedField row : report.fields()) {
      lines.add(
          List.of(
              "  ".repeat(row.depth())
                  + row.column().map(side -> side.name() + " " + side.type()).orElse("-"),
              row.field()
                  .map(side -> side.name() + " " + side.type() + (side.nullable() ? "?" : ""))
                  .orElse("-"),
              word(row.fit())));
    }
    PrintStream out = console.out();
    out.println(
        TerminalText.line("Columns beside " + report.type() + " of " + report.schema() + ":"));
    int left = width(lines, 0);
    int right = width(lines, 1);
    for (List<String> line : lines) {
      out.println(
          TerminalText.line(
              "  "
                  + padded(line.getFirst(), left)
                  + "  "
                  + padded(line.get(1), right)
                  + "  "
                  + line.getLast()));
    }
    for (Problem problem : report.problems()) {
      ReportWriter.say(console, List.of(problem));
      for (Fix fix : problem.fixes()) {
        console.err().println(TerminalText.line("  fix: " + fix.title()));
      }
    }
    long errors =
        report.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).count();
    out.println(
        ReportLabels.count(report.problems().size(), "problem")
            + ", "
            + ReportLabels.count(errors, "error")
            + ".");
  }

  private static int width(List<List<String>> lines, int column) {
    return Math.min(60, lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0));
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String word(Fit fit) {
    return switch (fit) {
      case FITS -> "fits";
      case DOUBTFUL -> "fits in part";
      case MISFIT -> "does not fit";
      case NO_COLUMN -> "no column";
      case NO_FIELD -> "no field";
    };
  }

  /// The members `schema`, `type`, `columns` and `problems`.
  public static void json(JsonWriter json, ColumnReport report) {
    json.member("schema", report.schema()).member("type", report.type());
    json.name("columns")
        .array(
            report.fields(),
            row ->
                json.object(() -> {
                  json.member("path", row.path()).member("fit", FindingJson.word(row.fit()));
                  row.column()
                      .ifPresent(side ->
                          json.member("column", side.name()).member("columnType", side.type()));
                  row.field()
                      .ifPresent(side ->
                          json.member("field", side.name())
                              .member("fieldType", side.type())
                              .member("nullable", side.nullable()));
                }));
    json.name("columnProblems")
        .array(report.problems(), problem -> FindingJson.write(json, problem));
  }
}
