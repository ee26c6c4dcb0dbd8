package dev.meshwright.usecases.session;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.GitRepository;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.branches.BranchesInRepository;
import dev.meshwright.usecases.branches.ManageBranches;
import dev.meshwright.usecases.check.CheckWorkspace;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.CommitInRepository;
import dev.meshwright.usecases.commit.DescribeChanges;
import dev.meshwright.usecases.commit.DescribeHistory;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.commit.InspectInRepository;
import dev.meshwright.usecases.commit.PrepareCommit;
import dev.meshwright.usecases.commit.PrepareInRepository;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.fieldhistory.FieldHistory;
import dev.meshwright.usecases.fieldhistory.PastStructures;
import dev.meshwright.usecases.hook.InstallHook;
import dev.meshwright.usecases.merging.MergeBranches;
import dev.meshwright.usecases.merging.MergingInRepository;
import dev.meshwright.usecases.points.PointsInRepository;
import dev.meshwright.usecases.points.VisitPoints;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.staging.StageChanges;
import dev.meshwright.usecases.staging.StagingInRepository;
import dev.meshwright.usecases.workspace.NamedFolders;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.Optional;
import java.util.function.Supplier;

/// The use cases on the repository of a workspace, put together from the engines; those of a folder
/// without one say so.
public final class GitServices {

  private final Optional<GitRepository> repository;
  private final Problem absent;
  private final CompareSchemas compare;
  private final SchemaDetector schemaFiles;
  private final Supplier<FileSource> storedFiles;
  private final NamedFolders folders;
  private final CheckWorkspace check;
  private final Agreements agreements;
  private final FieldHistory fields;

  /// @param absent why there is no repository, where there is none
  /// @param storedFiles the files as Git would store them now
  /// @param folders what may be named where no revision has the name
  /// @param agreements what of the repository the person has agreed to follow
  /// @param structures what texts of the past declare
  GitServices(
      Optional<GitRepository> repository,
      Problem absent,
      CompareSchemas compare,
      SchemaDetector schemaFiles,
      Supplier<FileSource> storedFiles,
      NamedFolders folders,
      CheckWorkspace check,
      Agreements agreements,
      PastStructures structures) {
    this.repository = repository;
    this.absent = absent;
    this.compare = compare;
    this.schemaFiles = schemaFiles;
    this.storedFiles = storedFiles;
    this.folders = folders;
    this.check = check;
    this.agreements = agreements;
    this.fields = new FieldHistory(repository, absent, structures);
  }

  public CommitChanges commitChanges() {
    DescribeChanges words = new DescribeChanges(compare, storedFiles);
    return new CommitInRepository(new WorkspaceRepository(repository), words, agreements);
  }

  public StageChanges stageChanges() {
    WorkspaceRepository git = new WorkspaceRepository(repository);
    DescribeChanges words =
        new DescribeChanges(compare, () -> git.<FileSource>with(opened -> opened.staged()));
    return new StagingInRepository(git, words, agreements);
  }

  public PrepareCommit prepareCommit() {
    return new PrepareInRepository(new WorkspaceRepository(repository));
  }

  public ManageBranches manageBranches() {
    return new BranchesInRepository(new WorkspaceRepository(repository));
  }

  public MergeBranches mergeBranches() {
    return new MergingInRepository(new WorkspaceRepository(repository), compare, agreements);
  }

  public InspectCommits inspectCommits() {
    return new InspectInRepository(repository, compare, schemaFiles, fields);
  }

  public DescribeHistory describeHistory() {
    return new DescribeHistory(repository, absent, compare, fields);
  }

  public VisitPoints visitPoints() {
    return new PointsInRepository(
        new WorkspaceRepository(repository), compare, check, storedFiles, folders);
  }

  public FieldHistory fieldHistory() {
    return fields;
  }

  public InstallHook installHook() {
    return new InstallHook(repository, absent);
  }
}
