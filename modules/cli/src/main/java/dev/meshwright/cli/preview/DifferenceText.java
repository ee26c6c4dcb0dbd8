package dev.meshwright.cli.preview;

import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.data.Row;
import dev.meshwright.usecases.preview.RowDifference;
import java.io.PrintStream;
import java.util.List;

/// How two results differ, as text and as JSON.
final class DifferenceText {

  private static final String DOCUMENT = "meshwright.preview-difference/1";

  private final PrintStream out;
  private final OutputFormat format;
  private final int limit;

  DifferenceText(PrintStream out, OutputFormat format, int limit) {
    this.out = out;
    this.format = format;
    this.limit = limit;
  }

  void write(RowDifference difference, String against) {
    switch (format) {
      case TEXT -> text(difference, against);
      case JSON -> json(difference, against);
    }
  }

  private void text(RowDifference difference, String against) {
    difference.columnsRemoved().forEach(column -> out.println("- column " + column));
    difference.columnsAdded().forEach(column -> out.println("+ column " + column));
    rows("- ", difference.removed());
    rows("+ ", difference.added());
    out.println(
        "Against "
            + against
            + ": "
            + Wording.count(difference.removed().size(), "row")
            + " gone, "
            + Wording.count(difference.added().size(), "row")
            + " new, "
            + Wording.count(difference.same(), "row")
            + " the same.");
  }

  private void rows(String sign, List<Row> rows) {
    rows.stream()
        .limit(limit)
        .forEach(row -> out.println(sign + String.join(" | ", RowsTable.cells(row))));
    if (rows.size() > limit) {
      out.println(sign + "... " + (rows.size() - limit) + " more");
    }
  }

  private void json(RowDifference difference, String against) {
    JsonOut json = JsonOut.indented(out);
    json.object(() -> {
      json.member("document", DOCUMENT)
          .member("against", against)
          .member("columnsRemoved", difference.columnsRemoved())
          .member("columnsAdded", difference.columnsAdded())
          .member("same", difference.same());
      json.name("removed").array(difference.removed(), row -> write(json, row));
      json.name("added").array(difference.added(), row -> write(json, row));
    });
  }

  private static void write(JsonOut json, Row row) {
    json.array(row.values(), value -> ValueText.write(json, value));
  }
}
