package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.policy.ContentModel;
import dev.meshwright.usecases.policy.PolicyReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Compares with states of the repository, with other files of the working copy, and with files
/// elsewhere.
public final class CompareWithStates implements CompareSchemas {

  private static final int OFFERED_VERSIONS = 12;

  private final SchemaLanguages languages;
  private final SchemaFiles schemaFiles;
  private final EarlierStates states;
  private final Supplier<FileSource> workingCopy;
  private final ParsedVersions earlier;
  private final EarlierPath earlierPath;
  private final OutsideFiles outside = new OutsideFiles();

  /// @param workingCopy the files as they are on disk, for offering baselines
  public CompareWithStates(
      SchemaLanguages languages,
      SchemaFiles schemaFiles,
      EarlierStates states,
      Supplier<FileSource> workingCopy) {
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.states = states;
    this.workingCopy = workingCopy;
    this.earlier = new ParsedVersions(languages);
    this.earlierPath = new EarlierPath(languages, schemaFiles);
  }

  @Override
  public Comparison compare(
      String path, String text, FileSource files, Baseline baseline, Progress progress) {
    return parse(path, text, files)
        .map(current -> compare(current, baseline, progress))
        .orElseGet(() -> noSchema(path, baseline));
  }

  @Override
  public Matrix matrix(
      String path, String text, FileSource files, List<Baseline> baselines, Progress progress) {
    CompatibilityMode asked = PolicyReader.read(files).modeOf(path);
    Optional<ParsedSchema> current = parse(path, text, files);
    if (current.isEmpty()) {
      return new Matrix(
          asked,
          baselines.stream().<Comparison>map(baseline -> noSchema(path, baseline)).toList(),
          VersionStep.NONE);
    }
    List<Comparison> rows = new ArrayList<>();
    for (Baseline baseline : baselines) {
      progress.checkCancelled();
      rows.add(compare(current.get(), baseline, progress));
    }
    return new Matrix(asked, rows, rows.isEmpty() ? VersionStep.NONE : step(rows, asked, text));
  }

  @Override
  public List<Baseline> baselines(String path, Progress progress) {
    List<Baseline> baselines = new ArrayList<>();
    if (states.head() instanceof StateLookup.Found(EarlierState head)) {
      if (states.branchBase() instanceof StateLookup.Found(EarlierState base)
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
        .formatOf(path, new WithText(files, path, text))
        .map(format -> languages.parse(format, new SchemaVersion(path, text, files)));
  }

  private Comparison compare(ParsedSchema current, Baseline baseline, Progress progress) {
    FileSource files = current.version().files();
    return switch (baseline) {
      case Baseline.BranchBase base -> compare(current, base, states.branchBase(), progress);
      case Baseline.Head head -> compare(current, head, states.head(), progress);
      case Baseline.Revision revision ->
          compare(current, revision, states.revision(revision.name()), progress);
      case Baseline.OtherFile(String other) ->
          compare(current, baseline, new EarlierState(other, files), other, progress);
      case Baseline.OutsideFile(Path file) ->
          switch (outside.state(file)) {
            case StateLookup.Missing(String title, Problem problem) ->
                new Comparison.NotComparable(baseline, title, problem);
            case StateLookup.Found(EarlierState state) ->
                compare(current, baseline, state, file.getFileName().toString(), progress);
          };
    };
  }

  private Comparison compare(
      ParsedSchema current, Baseline baseline, StateLookup lookup, Progress progress) {
    return switch (lookup) {
      case StateLookup.Missing(String title, Problem problem) ->
          new Comparison.NotComparable(baseline, title, problem);
      case StateLookup.Found(EarlierState state) -> {
        Optional<String> path = earlierPath.find(current, state.files());
        yield path.isPresent()
            ? compare(current, baseline, state, path.get(), progress)
            : new Comparison.NewSchema(baseline, state.title());
      }
    };
  }

  private Comparison compare(
      ParsedSchema current, Baseline baseline, EarlierState state, String path, Progress progress) {
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
    Optional<Verdict> verdict = current.compareWith(previous, contentModel(current), progress);
    return verdict.isPresent()
        ? new Comparison.Compared(baseline, state.title(), path, text.get(), verdict.get())
        : new Comparison.NotComparable(
            baseline, state.title(), FormatChange.problem(path, format, current.format()));
  }

  private static ContentModel contentModel(ParsedSchema schema) {
    SchemaVersion version = schema.version();
    return PolicyReader.read(version.files()).contentModelOf(version.path());
  }

  private static Comparison noSchema(String path, Baseline baseline) {
    return new Comparison.NotComparable(
        baseline,
        path,
        Problem.error(
            "not-a-schema",
            Location.startOf(path),
            path + " is no schema that Meshwright knows.",
            "Schemas are .avsc, .avdl, .avpr, .proto, and JSON Schema in JSON or YAML."));
  }

  private static VersionStep step(List<Comparison> rows, CompatibilityMode asked, String text) {
    return switch (rows.getFirst()) {
      case Comparison.Compared compared ->
          compared.previousText().equals(text)
              ? VersionStep.NONE
              : VersionStep.of(
                  compared.verdict().holds(asked), asked, findings(compared.verdict()));
      case Comparison.NewSchema newSchema -> VersionStep.MINOR;
      case Comparison.NotComparable notComparable -> VersionStep.NONE;
    };
  }

  private static List<Finding> findings(Verdict verdict) {
    return verdict.findings();
  }
}
