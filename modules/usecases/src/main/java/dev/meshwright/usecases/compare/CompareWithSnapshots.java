package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Compares with states of the repository, with other files of the working copy, and with files
/// elsewhere.
public final class CompareWithSnapshots implements CompareSchemas {

  private static final int OFFERED_VERSIONS = 12;

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final Snapshots states;
  private final Supplier<FileSource> workingCopy;
  private final Clock clock;
  private final AssessSchema assess;
  private final ParsedVersions earlier;
  private final SnapshotPath earlierPath;
  private final OutsideFiles outside = new OutsideFiles();

  /// @param workingCopy the files as they are on disk, for offering baselines
  /// @param clock says on which day waivers must be in force
  public CompareWithSnapshots(
      SchemaLanguages languages,
      SchemaDetector schemaFiles,
      Snapshots states,
      Supplier<FileSource> workingCopy,
      Clock clock) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.states = states;
    this.workingCopy = workingCopy;
    this.clock = clock;
    this.assess = new AssessSchema(states);
    this.earlier = new ParsedVersions(languages);
    this.earlierPath = new SnapshotPath(languages, schemaFiles);
  }

  @Override
  public Comparison compare(
      String path, String text, FileSource files, Baseline baseline, Progress progress) {
    FindingAssessor assessor = assessor(files);
    return parse(path, text, files)
        .map(current -> compare(current, baseline, assessor, progress))
        .orElseGet(() -> noSchema(path, baseline));
  }

  @Override
  public Matrix matrix(
      String path, String text, FileSource files, List<Baseline> baselines, Progress progress) {
    FindingAssessor assessor = assessor(files);
    assess.expect(baselines.size());
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

  private FindingAssessor assessor(FileSource files) {
    return new FindingAssessor(PolicyReader.read(files), LocalDate.now(clock));
  }

  @Override
  public List<Baseline> baselines(String path, Progress progress) {
    List<Baseline> baselines = new ArrayList<>();
    if (states.head() instanceof SnapshotLookup.Found(Snapshot head)) {
      if (states.branchBase() instanceof SnapshotLookup.Found(Snapshot base)
          && !base.files().equals(head.files())) {
        baselines.add(new Baseline.BranchBase());
      }
      baselines.add(new Baseline.Head());
    }
    progress.checkCancelled();
    VersionFolders.of(workingCopy.get().paths()).earlier(path).stream()
        .limit(OFFERED_VERSIONS)
        .forEach(version -> baselines.add(new Baseline.OtherFile(version)));
    states.versionTags().stream()
        .limit(OFFERED_VERSIONS)
        .forEach(tag -> baselines.add(new Baseline.Revision(tag)));
    return List.copyOf(baselines);
  }

  @Override
  public List<BaselineChoice> choices(String path, Progress progress) {
    return new BaselineChoices(states.repository(), schemaFiles)
        .of(path, workingCopy.get(), progress);
  }

  private Optional<ParsedSchema> parse(String path, String text, FileSource files) {
    return schemaFiles
        .formatOf(path, new OverlayFileSource(files, path, text))
        .map(format -> languages.parse(format, new SchemaVersion(path, text, files)));
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
    ParsedSchema previous = earlier.get(format, new SchemaVersion(path, text.get(), state.files()));
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
