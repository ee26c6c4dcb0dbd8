package dev.meshwright.usecases.merging;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.CommitWork;
import dev.meshwright.history.Foreseen;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.Merging;
import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.git.BroughtIn;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.ConflictTexts;
import dev.meshwright.model.git.Consent;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.DescribeChanges;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import dev.meshwright.usecases.merging.SideVerdict.Side;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Merges in the repository of one workspace; texts are merged by their lines.
public final class MergingInRepository implements MergeBranches {

  private final WorkspaceRepository repository;

  private final CompareSchemas compare;
  private final Agreements agreements;

  /// @param agreements what of the repository the person has agreed to follow
  public MergingInRepository(
      WorkspaceRepository repository, CompareSchemas compare, Agreements agreements) {
    this.repository = repository;
    this.compare = compare;
    this.agreements = agreements;
  }

  @Override
  public Optional<ForeseenChanges> foresee(
      GitOperation operation, PickRequest commits, Progress progress) {
    Optional<Foreseen> found = repository.with(git -> in(git).foresee(operation, commits));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Foreseen foreseen = found.get();
    FileSource files = repository.with(git -> git.files(foreseen.revision()));
    Map<String, Matrix> compared =
        compare.matrices(
            foreseen.changed().stream().map(ChangedFile::path).collect(Collectors.toSet()),
            files,
            List.of(new Baseline.Head()),
            progress);
    List<SchemaVerdict> verdicts = new ArrayList<>();
    new TreeMap<>(compared)
        .forEach((path, matrix) -> {
          if (matrix.rows().getFirst() instanceof Comparison.Compared row) {
            verdicts.add(
                new SchemaVerdict(
                    path, reading(row.pair().backward()), reading(row.pair().forward())));
          }
        });
    return Optional.of(
        new ForeseenChanges(
            new DescribeChanges(compare, () -> files).describe(foreseen.changed(), progress),
            verdicts,
            foreseen.conflicts()));
  }

  @Override
  public List<SideVerdict> judge(String path, String text, FileSource files, Progress progress) {
    List<String> commits = repository.with(git -> in(git).baseAndTheirs());
    List<SideVerdict> verdicts = new ArrayList<>();
    if (commits.size() == 2) {
      Map<Side, String> sides = new EnumMap<>(Side.class);
      sides.put(Side.BASE, commits.getFirst());
      sides.put(Side.OURS, "HEAD");
      sides.put(Side.THEIRS, commits.getLast());
      sides.forEach((side, commit) -> {
        if (compare.compare(path, text, files, new Baseline.Revision(commit), progress)
            instanceof Comparison.Compared compared) {
          verdicts.add(
              new SideVerdict(
                  side, reading(compared.pair().backward()), reading(compared.pair().forward())));
        }
      });
    }
    return verdicts;
  }

  private static Reading reading(Answer answer) {
    return switch (answer) {
      case YES -> Reading.YES;
      case NO -> Reading.NO;
      case UNKNOWN -> Reading.UNKNOWN;
    };
  }

  @Override
  public ChangesInWords staged(Progress progress) {
    return new DescribeChanges(compare, () -> repository.<FileSource>with(git -> git.staged()))
        .describe(repository.with(GitRepository::stagedChanges), progress);
  }

  private static Merging in(GitRepository git) {
    return git.merging(new LineMerge());
  }

  @Override
  public boolean available() {
    return repository.available();
  }

  @Override
  public MergeOutcome merge(MergeRequest request, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).merge(request, work(output, progress)));
  }

  private CommitWork work(Consumer<String> output, Progress progress) {
    return new CommitWork(agreements, output, progress);
  }

  @Override
  public MergeOutcome rebase(
      String onto, Set<Consent> consents, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).rebase(onto, consents, work(output, progress)));
  }

  @Override
  public MergeOutcome cherryPick(PickRequest request, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).cherryPick(request, work(output, progress)));
  }

  @Override
  public MergeOutcome revert(PickRequest request, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).revert(request, work(output, progress)));
  }

  @Override
  public Optional<OperationUnderWay> underWay() {
    return repository.with(git -> in(git).underWay());
  }

  @Override
  public MergeOutcome proceed(
      Optional<String> message, Set<Consent> consents, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).proceed(message, consents, work(output, progress)));
  }

  @Override
  public MergeOutcome skip(Set<Consent> consents, Consumer<String> output, Progress progress) {
    return repository.with(git -> in(git).skip(consents, work(output, progress)));
  }

  @Override
  public MergeOutcome abort(Progress progress) {
    return repository.with(git -> in(git).abort(progress));
  }

  @Override
  public Optional<BroughtIn> last() {
    return repository.with(git -> in(git).last());
  }

  @Override
  public MergeOutcome takeBack(BroughtIn brought, Progress progress) {
    return repository.with(git -> in(git).takeBack(brought, progress));
  }

  @Override
  public Result<ConflictTexts> texts(String path) {
    return repository.with(git -> in(git).texts(path));
  }

  @Override
  public Result<List<String>> take(String path, boolean ours) {
    return repository.with(git -> in(git).take(path, ours));
  }

  @Override
  public Result<List<String>> removeLocks() {
    return repository.with(git -> in(git).removeLocks());
  }

  @Override
  public Result<List<String>> resolved(List<String> paths) {
    return repository.with(git -> git.stage(paths));
  }
}
