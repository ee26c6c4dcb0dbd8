package dev.meshwright.app.testing;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.preview.DataTools;
import dev.meshwright.app.session.Engines;
import dev.meshwright.app.session.Pauses;
import dev.meshwright.app.session.Session;
import dev.meshwright.app.tests.TestTools;
import dev.meshwright.app.workspace.CheckState;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.jobs.SameThreadJobs;
import dev.meshwright.usecases.schema.AnalyzeByKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A session over a workspace in memory, where every job runs at once.
public final class Sessions {

  public final MemoryFiles files = new MemoryFiles();
  public final MemoryCommits commits = new MemoryCommits();
  public final MemoryPreview preview = new MemoryPreview();
  public final MemoryExplore explore = new MemoryExplore(preview);
  public final MemoryCompareRows compareRows = new MemoryCompareRows();
  public final MemoryReplay replay = new MemoryReplay();
  public final MemoryTests tests = new MemoryTests();
  public final MemoryCompare compare = new MemoryCompare();
  public final List<Notice> notices = new ArrayList<>();

  /// What a check of the workspace gives; it may throw.
  public Supplier<CheckState> check =
      () -> new CheckState.Judged(Map.of(Samples.ORDER_PATH, Mark.BREAKS), List.of());

  public Sessions() {
    files.put(Samples.ORDER_PATH, Samples.NEW_ORDER);
    files.put(Samples.SQL_PATH, Samples.SQL);
    files.put("README.md", "# Shop\n");
  }

  public Session session() {
    Session session =
        new Session(
            Samples.workspace(),
            new SameThreadJobs(),
            engines(),
            new ToldNotices(notices),
            Pauses.none(),
            () -> 100);
    session.start();
    return session;
  }

  private Engines engines() {
    return new Engines(
        progress -> Samples.workspace(),
        files,
        new AnalyzeByKind(),
        compare,
        (unsaved, progress) -> check.get(),
        new DataTools(
            preview,
            new MemoryParameters(),
            explore,
            compareRows,
            new MemoryConformance(),
            new MemoryColumns(),
            replay,
            new MemoryStages(),
            new MemoryDialects()),
        new TestTools(tests, tests),
        commits,
        new MemoryInspect(),
        () -> {});
  }
}
