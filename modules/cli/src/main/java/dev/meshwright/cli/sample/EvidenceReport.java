package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.DraftType;
import dev.meshwright.usecases.draft.EvidenceWords;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.io.PrintStream;
import java.util.List;

/// What the rows of a sample tell of each field.
///
/// @param answers which fields are decided
/// @param types what types are called
record EvidenceReport(SchemaDraft.OfRows draft, DraftAnswers answers, DraftType types)
    implements Report {

  static final String DOCUMENT = "meshwright.infer/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    for (FieldEvidence field : draft.fields()) {
      out.println(
          TerminalText.line(
              field.path() + " " + types.of(field.type()) + ": " + EvidenceWords.of(field)));
      for (Narrower narrower : field.narrower()) {
        out.println(TerminalText.line("  or " + EvidenceWords.of(field, narrower, types)));
      }
    }
    int open = draft.open(answers).size();
    out.println(
        ReportLabels.count(draft.fields().size(), "field")
            + (open == 0 ? "." : ", " + open + " of mixed types: decide with --choose PATH=TYPE."));
  }

  @Override
  public void json(JsonWriter json) {
    List<FieldEvidence> open = draft.open(answers);
    json.member("name", draft.name());
    json.name("fields")
        .array(draft.fields(), field -> field(json, field, open.contains(field), types));
  }

  private static void field(JsonWriter json, FieldEvidence field, boolean open, DraftType types) {
    json.object(() -> {
      json.member("path", field.path())
          .member("type", field.type().sql())
          .member("called", types.of(field.type()))
          .member("places", field.places())
          .member("values", field.values())
          .member("distinct", field.distinct())
          .member("open", open);
      json.name("examples").array(field.examples(), json::value);
      json.name("narrower")
          .array(
              field.narrower(),
              narrower ->
                  json.object(() -> {
                    json.member("type", narrower.type().sql())
                        .member("called", types.of(narrower.type()))
                        .member("values", narrower.values());
                    json.name("misfits").array(narrower.misfits(), json::value);
                  }));
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}
