package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Plain;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ProblemReport;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.model.LineIndex;
import dev.meshwright.usecases.preview.StageRows;
import java.util.List;
import java.util.stream.Collectors;

/// How many rows each stage of a transformation gives, as text and as JSON.
final class StagesReport {

  static final String DOCUMENT = "meshwright.preview-steps/1";

  private final Console console;
  private final OutputFormat format;

  StagesReport(Console console, OutputFormat format) {
    this.console = console;
    this.format = format;
  }

  /// @param sql the text that the stages lie in
  ExitCode write(List<StageRows> stages, String sql) {
    LineIndex lines = LineIndex.of(sql);
    switch (format) {
      case TEXT -> stages.forEach(stage -> text(stage, lines));
      case JSON -> json(stages, lines);
    }
    return stages.stream().allMatch(stage -> stage.problems().isEmpty())
        ? ExitCode.FINE
        : ExitCode.FINDINGS;
  }

  private void text(StageRows stage, LineIndex lines) {
    String rows = stage.rows() < 0 ? "not counted" : Wording.count(stage.rows(), "row");
    String columns =
        stage.columns().stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", "));
    console
        .out()
        .println(
            Plain.line(
                stage.stage().name()
                    + " (line "
                    + lines.position(stage.stage().range().start()).line()
                    + "): "
                    + rows
                    + (columns.isEmpty() ? "" : ": " + columns)));
    new ProblemReport(console, format, DOCUMENT).say(stage.problems());
  }

  private void json(List<StageRows> stages, LineIndex lines) {
    JsonOut json = JsonOut.indented(console.data());
    json.object(() -> {
      json.member("document", DOCUMENT);
      json.name("steps").array(stages, stage -> json.object(() -> step(json, stage, lines)));
    });
  }

  private static void step(JsonOut json, StageRows stage, LineIndex lines) {
    json.member("name", stage.stage().name())
        .member("kind", FindingJson.word(stage.stage().kind()))
        .member("line", lines.position(stage.stage().range().start()).line());
    if (stage.rows() >= 0) {
      json.member("rows", stage.rows());
    }
    json.name("columns")
        .array(
            stage.columns(),
            column ->
                json.object(
                    () -> json.member("name", column.name()).member("type", column.type().sql())));
    json.name("problems").array(stage.problems(), problem -> FindingJson.write(json, problem));
  }
}
