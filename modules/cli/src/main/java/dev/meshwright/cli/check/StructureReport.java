package dev.meshwright.cli.check;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.page.PagePart;
import dev.meshwright.cli.page.Phrase;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Problem;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.sidebyside.FieldPair;
import dev.meshwright.usecases.sidebyside.FieldPair.Kind;
import dev.meshwright.usecases.sidebyside.FieldPair.Side;
import dev.meshwright.usecases.sidebyside.StructurePair;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two schemas side by side.
record StructureReport(StructurePair pair) implements Report {

  static final String DOCUMENT = "meshwright.structure/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    out.println(TerminalText.line("- " + pair.left()));
    out.println(TerminalText.line("+ " + pair.right()));
    out.println();
    for (FieldPair field : pair.fields()) {
      out.println(TerminalText.line(sign(field.kind()) + " " + line(field)));
      field.differences().forEach(words -> out.println(TerminalText.line("    " + words)));
    }
    out.println();
    out.println(summary());
  }

  private String summary() {
    return ReportLabels.count(pair.fields().size(), "field")
        + ": "
        + pair.count(Kind.SAME)
        + " the same, "
        + pair.count(Kind.DIFFERENT)
        + " different, "
        + pair.count(Kind.LEFT_ONLY)
        + " in the left only, "
        + pair.count(Kind.RIGHT_ONLY)
        + " in the right only.";
  }

  @Override
  public ReportPage asPage() {
    List<List<Phrase>> rows =
        pair.fields().stream()
            .map(field ->
                List.of(
                    Phrase.plain(sign(field.kind())),
                    Phrase.code(field.left().map(Side::path).orElse("")),
                    Phrase.plain(field.left().map(Side::type).orElse("")),
                    Phrase.code(field.right().map(Side::path).orElse("")),
                    Phrase.plain(field.right().map(Side::type).orElse("")),
                    Phrase.plain(words(field))))
            .toList();
    return new ReportPage(
        "Two schemas side by side",
        List.of(
            new PagePart.Paragraph(
                List.of(
                    Phrase.plain("Left:"),
                    Phrase.code(pair.left()),
                    Phrase.plain("Right:"),
                    Phrase.code(pair.right()))),
            new PagePart.Paragraph(List.of(Phrase.plain(summary()))),
            new PagePart.Grid(List.of("", "Left", "Type", "Right", "Type", "Differences"), rows)));
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case SAME -> "=";
      case DIFFERENT -> "~";
      case LEFT_ONLY -> "-";
      case RIGHT_ONLY -> "+";
    };
  }

  private static String line(FieldPair field) {
    String other =
        field
            .left()
            .flatMap(left -> field.right().filter(right -> !right.path().equals(left.path())))
            .map(right -> " (" + right.path() + ")")
            .orElse("");
    return field.path()
        + other
        + field.left().or(field::right).map(side -> ": " + side.type()).orElse("");
  }

  @Override
  public void json(JsonWriter json) {
    json.member("left", pair.left()).member("right", pair.right());
    json.name("fields")
        .array(
            pair.fields(),
            field ->
                json.object(() -> {
                  json.member(
                      "kind", field.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                  side(json, "left", field.left());
                  side(json, "right", field.right());
                  json.name("differences").array(field.differences(), json::value);
                }));
  }

  private static void side(JsonWriter json, String name, Optional<Side> side) {
    side.ifPresent(present ->
        json.name(name)
            .object(() ->
                json.member("path", present.path())
                    .member("type", present.type())
                    .member("optional", present.optional())
                    .member("file", present.place().file())
                    .member("line", present.place().start().line())));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return pair.fields().stream()
        .filter(field -> field.kind() != Kind.SAME)
        .map(field ->
            Diagnostic.of(
                Problem.info(
                    "structure-differs",
                    field.left().or(field::right).orElseThrow().place(),
                    line(field) + ". " + words(field),
                    "")))
        .toList();
  }

  private static String words(FieldPair field) {
    return switch (field.kind()) {
      case SAME -> "";
      case DIFFERENT -> String.join(" ", field.differences());
      case LEFT_ONLY -> "Only the left has it.";
      case RIGHT_ONLY -> "Only the right has it.";
    };
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}
