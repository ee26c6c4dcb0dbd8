package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Compares one schema at a time with its baselines. Thread-safe.
final class BaselineComparison {

  private final SchemaDetector schemaFiles;
  private final Snapshots states;
  private final VersionReader versions;
  private final SnapshotPath earlierPath;
  private final AssessSchema assess;
  private final OutsideFiles outside = new OutsideFiles();

  /// @param versions reads what is compared
  BaselineComparison(
      SchemaDetector schemaFiles,
      Snapshots states,
      VersionReader versions,
      SnapshotPath earlierPath) {
    this.schemaFiles = schemaFiles;
    this.states = states;
    this.versions = versions;
    this.earlierPath = earlierPath;
    this.assess = new AssessSchema(versions);
  }

  Comparison compare(
      String path,
      String text,
      FileSource files,
      Baseline baseline,
      FindingAssessor assessor,
      Progress progress) {
    return parse(path, text, files)
        .map(current -> compare(current, baseline, assessor, progress))
        .orElseGet(() -> noSchema(path, baseline));
  }

  Matrix matrix(
      String path,
      String text,
      FileSource files,
      List<Baseline> baselines,
      FindingAssessor assessor,
      Progress progress) {
    CompatibilityMode asked = assessor.policy().modeOf(path);
    Optional<ParsedSchema> current = parse(path, text, files);
    List<Comparison> rows = new ArrayList<>();
    for (Baseline baseline : baselines) {
      progress.checkCancelled();
      rows.add(
          current
              .map(schema -> compare(schema, baseline, assessor, progress))
              .orElseGet(() -> noSchema(path, baseline)));
    }
    List<AssessedFinding> usedAgain =
        current.isPresent() && !rows.isEmpty()
            ? usedAgain(current.get(), rows.getFirst(), assessor, progress)
            : List.of();
    return new Matrix(asked, rows, usedAgain, step(rows, usedAgain, asked, text));
  }

  private Optional<ParsedSchema> parse(String path, String text, FileSource files) {
    return schemaFiles
        .formatOf(path, new OverlayFileSource(files, path, text))
        .map(format -> versions.current(format, new SchemaVersion(path, text, files)));
  }

  private Comparison compare(
      ParsedSchema current, Baseline baseline, FindingAssessor assessor, Progress progress) {
    FileSource files = current.version().files();
    return switch (baseline) {
      case Baseline.OtherFile(String other) ->
          withFile(current, baseline, new Snapshot(other, files), other, assessor, progress);
      case Baseline.OutsideFile(Path file) ->
          switch (outside.state(file)) {
            case SnapshotLookup.Missing(String title, Problem problem) ->
                new Comparison.NotComparable(baseline, title, problem);
            case SnapshotLookup.Found(Snapshot state) ->
                withFile(
                    current, baseline, state, file.getFileName().toString(), assessor, progress);
          };
      case Baseline.BranchBase base ->
          inState(current, base, states.branchBase(), assessor, progress);
      case Baseline.Head head -> inState(current, head, states.head(), assessor, progress);
      case Baseline.Revision(String name) ->
          inState(current, baseline, states.revision(name), assessor, progress);
    };
  }

  private Comparison inState(
      ParsedSchema current,
      Baseline baseline,
      SnapshotLookup lookup,
      FindingAssessor assessor,
      Progress progress) {
    return switch (lookup) {
      case SnapshotLookup.Missing(String title, Problem problem) ->
          new Comparison.NotComparable(baseline, title, problem);
      case SnapshotLookup.Found(Snapshot state) ->
          earlierPath
              .find(current, state.files())
              .map(path ->
                  compared(
                      current,
                      baseline,
                      state,
                      path,
                      before -> assess.inState(current, state, before, assessor, progress)))
              .orElseGet(() ->
                  new Comparison.NewSchema(
                      baseline,
                      state.title(),
                      assess.newInState(current, state, assessor, progress)));
    };
  }

  private Comparison withFile(
      ParsedSchema current,
      Baseline baseline,
      Snapshot state,
      String path,
      FindingAssessor assessor,
      Progress progress) {
    return compared(
        current,
        baseline,
        state,
        path,
        before -> assess.withFile(current, before, assessor, progress));
  }

  /// @param with assesses the schema against its earlier version
  private Comparison compared(
      ParsedSchema current,
      Baseline baseline,
      Snapshot state,
      String path,
      Function<ParsedSchema, Optional<AssessedPair>> with) {
    Optional<String> text = state.files().text(path);
    if (text.isEmpty()) {
      return new Comparison.NotComparable(
          baseline,
          state.title(),
          Problem.error(
              "file-missing", Location.startOf(path), "There is no file " + path + ".", ""));
    }
    SchemaFormat format = schemaFiles.formatOf(path, state.files()).orElse(current.format());
    ParsedSchema previous =
        versions.earlier(format, new SchemaVersion(path, text.get(), state.files()));
    Optional<AssessedPair> pair = with.apply(previous);
    return pair.isPresent()
        ? new Comparison.Compared(baseline, state.title(), path, text.get(), pair.get())
        : new Comparison.NotComparable(
            baseline, state.title(), FormatChange.problem(path, format, current.format()));
  }

  /// Of a schema that changed since the first baseline, where that is a state of the repository.
  private List<AssessedFinding> usedAgain(
      ParsedSchema current, Comparison first, FindingAssessor assessor, Progress progress) {
    boolean changed =
        switch (first) {
          case Comparison.Compared compared ->
              !compared.previousText().equals(current.version().text())
                  || !compared.previousPath().equals(current.version().path());
          case Comparison.NewSchema added -> true;
          case Comparison.NotComparable not -> false;
        };
    Optional<SnapshotLookup> lookup =
        switch (first.baseline()) {
          case Baseline.BranchBase base -> Optional.of(states.branchBase());
          case Baseline.Head head -> Optional.of(states.head());
          case Baseline.Revision(String name) -> Optional.of(states.revision(name));
          case Baseline.OtherFile file -> Optional.empty();
          case Baseline.OutsideFile file -> Optional.empty();
        };
    return changed
            && lookup.isPresent()
            && lookup.get() instanceof SnapshotLookup.Found(Snapshot state)
        ? assess.usedAgain(current, state, first.findings(), assessor, progress)
        : List.of();
  }

  private static Comparison noSchema(String path, Baseline baseline) {
    return new Comparison.NotComparable(
        baseline,
        path,
        Problem.error(
            "not-a-schema",
            Location.startOf(path),
            path + " is not a schema that Meshwright knows.",
            "Schemas are .avsc, .avdl, .avpr, .proto, and JSON Schema in JSON or YAML."));
  }

  private static VersionStep step(
      List<Comparison> rows,
      List<AssessedFinding> usedAgain,
      CompatibilityMode asked,
      String text) {
    return rows.isEmpty()
        ? VersionStep.NONE
        : switch (rows.getFirst()) {
          case Comparison.Compared compared ->
              compared.previousText().equals(text)
                  ? VersionStep.NONE
                  : VersionStep.of(
                      compared.pair().holds(asked).and(PastNumbers.holds(usedAgain, asked)),
                      Stream.concat(usedAgain.stream(), compared.pair().findings().stream())
                          .toList());
          case Comparison.NewSchema added ->
              added.findings().isEmpty() ? VersionStep.MINOR : VersionStep.MAJOR;
          case Comparison.NotComparable notComparable -> VersionStep.NONE;
        };
  }
}
