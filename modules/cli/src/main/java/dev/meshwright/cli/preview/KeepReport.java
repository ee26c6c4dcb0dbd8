package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.transformtest.KeepRequest;
import java.util.ArrayList;
import java.util.List;

/// A preview kept as a test, with the fewest rows that still give some rows of its result. The text
/// goes to standard output; where it belongs, to standard error.
record KeepReport(Console console, DataServices data, PreviewRequest request) {

  private static final String DOCUMENT = "meshwright.preview-keep/1";

  /// @param numbers of rows of the result, from 1; none for the first three
  ExitCode write(String name, List<Integer> numbers) {
    ReportWriter problems = new ReportWriter(console, OutputFormat.TEXT, DOCUMENT);
    List<Integer> wanted = numbers.isEmpty() ? List.of(1, 2, 3) : numbers;
    return problems.of(
        data.previewTransformation().run(request, Progress.none()),
        (result, notes) -> {
          List<Row> rows = new ArrayList<>();
          try (result) {
            for (int number : wanted) {
              Page page =
                  number < 1
                      ? new Page(0, List.of(), result.rowCount(), List.of())
                      : result.page(number - 1L, 1);
              rows.addAll(page.rows().stream().limit(1).toList());
            }
          }
          if (rows.isEmpty()) {
            throw new WrongCallException("preview: the result has no such rows to keep");
          }
          return kept(problems, name, rows);
        });
  }

  private ExitCode kept(ReportWriter problems, String name, List<Row> rows) {
    return problems.of(
        data.keepAsTest().keep(KeepRequest.reduced(request, name, rows), Progress.none()),
        (test, notes) -> {
          console.data().print(test.text());
          console.err().println(TerminalText.line("This test belongs into " + test.path() + "."));
          test.masked()
              .forEach((table, columns) ->
                  console
                      .err()
                      .println(
                          TerminalText.line(
                              "Masked in " + table + ": " + String.join(", ", columns))));
          return ExitCode.FINE;
        });
  }
}
