package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Compares with states of the repository, with other files of the working copy, and with files
/// elsewhere.
public final class CompareWithSnapshots implements CompareSchemas {

  private static final int OFFERED_VERSIONS = 12;

  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final Snapshots states;
  private final Supplier<FileSource> workingCopy;
  private final Clock clock;
  private final KeptVersions kept;
  private final BaselineComparison edited;

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
    this.kept = new KeptVersions(languages, states);
    this.edited =
        new BaselineComparison(schemaFiles, states, kept, SnapshotPath.ofOne(kept, schemaFiles));
  }

  @Override
  public Comparison compare(
      String path, String text, FileSource files, Baseline baseline, Progress progress) {
    return edited.compare(path, text, files, baseline, assessor(files), progress);
  }

  @Override
  public Matrix matrix(
      String path, String text, FileSource files, List<Baseline> baselines, Progress progress) {
    kept.expect(baselines.size());
    return edited.matrix(path, text, files, baselines, assessor(files), progress);
  }

  @Override
  public Map<String, Matrix> matrices(
      Set<String> paths, FileSource files, List<Baseline> baselines, Progress progress) {
    FindingAssessor assessor = assessor(files);
    SharedVersions versions = new SharedVersions(languages, states, paths);
    BaselineComparison all =
        new BaselineComparison(
            schemaFiles, states, versions, SnapshotPath.ofMany(versions, schemaFiles));
    Map<String, Matrix> matrices = new TreeMap<>();
    ParallelMap.map(
            "Comparing schemas",
            List.copyOf(new TreeSet<>(paths)),
            path ->
                files
                    .text(path)
                    .map(text -> all.matrix(path, text, files, baselines, assessor, progress))
                    .map(matrix -> Map.entry(path, matrix)),
            progress)
        .stream()
        .flatMap(Optional::stream)
        .forEach(each -> matrices.put(each.getKey(), each.getValue()));
    return matrices;
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
}
