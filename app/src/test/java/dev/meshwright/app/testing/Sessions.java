package dev.meshwright.app.testing;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Use cases in memory, and the workspace over them.
public final class Sessions {

  public final MemoryFiles files = new MemoryFiles();
  public final MemoryManage manage = new MemoryManage(files);
  public final MemoryCommits commits = new MemoryCommits();
  public final MemoryGate gate = new MemoryGate();
  public final MemoryPrepare prepare = new MemoryPrepare(commits);
  public final MemoryBranches branches = new MemoryBranches();
  public final MemoryMerging merging = new MemoryMerging();
  public final MemoryStaging staging = new MemoryStaging();
  public final MemoryPreview preview = new MemoryPreview();
  public final MemoryExplore explore = new MemoryExplore(preview);
  public final MemoryCompareRows compareRows = new MemoryCompareRows();
  public final MemoryReplay replay = new MemoryReplay();
  public final MemoryTests tests = new MemoryTests();
  public final MemoryQueries queries = new MemoryQueries();
  public final MemoryFind find = new MemoryFind();
  public final MemoryCompare compare = new MemoryCompare();
  public final List<Notice> notices = new ArrayList<>();

  /// Whether queries that run are kept.
  public boolean keepQueries = true;

  /// How often the folder was read.
  public int read;

  /// How often the workspace was checked.
  public int checked;

  /// What the folder holds.
  public OpenedWorkspace opened = Samples.workspace();

  /// What a check of the workspace gives; it may throw.
  public Supplier<CheckState> check =
      () -> new CheckState.Judged(Map.of(Samples.ORDER_PATH, Mark.BREAKS), List.of(), List.of());

  public Sessions() {
    files.put(Samples.ORDER_PATH, Samples.NEW_ORDER);
    files.put(Samples.SQL_PATH, Samples.SQL);
    files.put("README.md", "# Shop\n");
  }

  public TestWorkspace session() {
    return new TestWorkspace(this);
  }
}
