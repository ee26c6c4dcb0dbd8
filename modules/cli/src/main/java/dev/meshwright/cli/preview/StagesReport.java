package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.preview.StageRows;
import java.util.List;
import java.util.stream.Collectors;

/// How many rows each stage of a transformation gives.
///
/// @param sql the text that the stages lie in
record StagesReport(List<StageRows> stages, String sql) implements Report {

  static final String DOCUMENT = "meshwright.preview-steps/1";

  StagesReport {
    stages = List.copyOf(stages);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    LineIndex lines = LineIndex.of(sql);
    stages.forEach(stage -> text(console, stage, lines));
  }

  @Override
  public void json(JsonWriter json) {
    LineIndex lines = LineIndex.of(sql);
    json.name("steps").array(stages, stage -> json.object(() -> step(json, stage, lines)));
  }

  /// A step fails with the steps that it reads: each place is told once.
  @Override
  public List<Diagnostic> diagnostics() {
    return stages.stream()
        .flatMap(stage -> stage.problems().stream())
        .map(Diagnostic::of)
        .distinct()
        .toList();
  }

  @Override
  public ExitCode exit() {
    return stages.stream().allMatch(stage -> stage.problems().isEmpty())
        ? ExitCode.FINE
        : ExitCode.FINDINGS;
  }

  private static void text(Console console, StageRows stage, LineIndex lines) {
    String rows = stage.rows() < 0 ? "not counted" : ReportLabels.count(stage.rows(), "row");
    String columns =
        stage.columns().stream()
            .map(column -> column.name() + " " + column.type().sql())
            .collect(Collectors.joining(", "));
    console
        .out()
        .println(
            TerminalText.line(
                stage.stage().name()
                    + " (line "
                    + lines.position(stage.stage().range().start()).line()
                    + "): "
                    + rows
                    + (columns.isEmpty() ? "" : ": " + columns)));
    ReportWriter.say(console, stage.problems());
  }

  private static void step(JsonWriter json, StageRows stage, LineIndex lines) {
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
