package dev.meshwright.cli.refactor;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.refactor.ChangedText;
import dev.meshwright.usecases.refactor.RefactoringPreview;
import dev.meshwright.usecases.refactor.SampleProof;
import dev.meshwright.usecases.refactor.VerdictChange;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a refactoring does, or has done.
///
/// @param left files that speak of the same entity and were left
/// @param written whether the files are changed
record RefactorReport(
    RefactoringPreview preview, List<SampleProof> proof, List<String> left, boolean written)
    implements Report {

  static final String DOCUMENT = "meshwright.refactor/1";

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    for (ChangedText text : preview.texts()) {
      // As it is, tabs included: what could be an order is made harmless behind all commands.
      UnifiedDiff.of(text).forEach(line -> out.print(line + '\n'));
    }
    out.println();
    preview.verdicts().forEach(verdict -> verdict(out, paint, verdict));
    proof.forEach(sample -> say(out, words(sample)));
    preview
        .notes()
        .forEach(note ->
            say(out, ReportLabels.of(note.severity()) + ": " + note.message() + hint(note)));
    left.forEach(path -> say(out, "note: " + path + " has the entity too; see --also."));
    out.println(
        ReportLabels.count(preview.texts().size(), "file")
            + (written ? " changed." : " would change; --write changes them."));
  }

  private static void verdict(PrintStream out, Ansi paint, VerdictChange verdict) {
    out.println(
        paint.strong(TerminalText.line(verdict.path()))
            + " "
            + verdict.mode()
            + ": "
            + (verdict.before().isPresent()
                ? ReportLabels.of(verdict.holdsBefore()) + " before, "
                : "new, ")
            + ReportLabels.of(verdict.holdsAfter())
            + " after");
    verdict
        .added()
        .forEach(
            added -> say(out, "  " + added.finding().rule() + ": " + added.finding().message()));
  }

  /// Says which schema is meant where there are several.
  private String words(SampleProof sample) {
    boolean one = proof.stream().map(SampleProof::schema).distinct().limit(2).count() < 2;
    return switch (sample) {
      case SampleProof.Read read ->
          read.otherwise()
              + " of "
              + ReportLabels.count(read.report().rows(), "row")
              + " of "
              + read.sample()
              + (one ? "" : " as " + read.schema())
              + " read otherwise"
              + read.first().map(first -> ", first " + first).orElse("")
              + ".";
      case SampleProof.Unread(String path, String schema, Problem why) ->
          path + " was not read with " + schema + ": " + why.message();
    };
  }

  private static String hint(Problem note) {
    return note.hint().isBlank() ? "" : " " + note.hint();
  }

  private static void say(PrintStream out, String line) {
    out.println(TerminalText.line(line));
  }

  @Override
  public void json(JsonWriter json) {
    json.member("schema", preview.schema()).member("written", written);
    json.name("files")
        .array(
            preview.texts(),
            text ->
                json.object(() -> {
                  json.member("path", text.path()).member("new", text.before().isEmpty());
                  json.member("diff", UnifiedDiff.of(text));
                }));
    json.name("verdicts").array(preview.verdicts(), verdict -> verdict(json, verdict));
    json.name("samples").array(proof, sample -> sample(json, sample));
    json.name("notes").array(preview.notes(), note -> FindingJson.write(json, note));
    json.member("left", left);
  }

  private static void verdict(JsonWriter json, VerdictChange verdict) {
    json.object(() -> {
      json.member("path", verdict.path()).member("mode", verdict.mode().name());
      json.member("before", FindingJson.word(verdict.holdsBefore()));
      json.member("after", FindingJson.word(verdict.holdsAfter()));
      json.name("added")
          .array(
              verdict.added(), added -> FindingJson.write(json, added.finding(), added.severity()));
    });
  }

  private static void sample(JsonWriter json, SampleProof sample) {
    json.object(() -> {
      json.member("path", sample.sample()).member("schema", sample.schema());
      switch (sample) {
        case SampleProof.Read read -> {
          json.member("rows", read.report().rows()).member("otherwise", read.otherwise());
          read.first().ifPresent(first -> json.member("first", first));
        }
        case SampleProof.Unread unread -> json.member("unread", unread.why().message());
      }
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    Stream<Diagnostic> findings =
        preview.verdicts().stream()
            .flatMap(verdict -> verdict.added().stream().map(added -> diagnostic(verdict, added)));
    Stream<Diagnostic> rows = proof.stream().filter(RefactorReport::differs).map(this::diagnostic);
    return Stream.of(findings, rows, preview.notes().stream().map(Diagnostic::of))
        .flatMap(each -> each)
        .toList();
  }

  private static Diagnostic diagnostic(VerdictChange verdict, AssessedFinding added) {
    return new Diagnostic(
        added.severity(),
        added.finding().rule(),
        added.finding().place().orElseGet(() -> Location.startOf(verdict.path())),
        Optional.of(added.finding().path()),
        Optional.of(verdict.after().title()),
        added.finding().message(),
        added.finding().hint(),
        added.finding().fixes(),
        Optional.empty());
  }

  private Diagnostic diagnostic(SampleProof sample) {
    return Diagnostic.of(
        Problem.error(
            "refactoring-read-otherwise",
            Location.startOf(sample.schema()),
            words(sample),
            "Look at these rows with meshwright replay."));
  }

  private static boolean differs(SampleProof sample) {
    return sample instanceof SampleProof.Read read && read.otherwise() > 0;
  }

  /// A change that breaks what is asked, or after which rows are read otherwise, is told as checks
  /// tell it.
  @Override
  public ExitCode exit() {
    boolean breaks = preview.verdicts().stream().anyMatch(verdict -> !verdict.added().isEmpty());
    return breaks || proof.stream().anyMatch(RefactorReport::differs)
        ? ExitCode.FINDINGS
        : ExitCode.FINE;
  }
}
