package dev.meshwright.data.sharing;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.client.WorkerPreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.model.data.PlanStep;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One worker for the tests of a machine that are not about the worker: starting its process costs
/// more than what most of them ask of it.
///
/// Each user is lent the engine and closes it as its own; the process is ended after some dozens of
/// them, so that what it keeps of their samples does not grow without bound.
public final class SharedEngine implements PreviewEngine {

  private static final int MOST_USERS = 40;

  /// A process and who uses it.
  private static final class Lent {
    final WorkerPreviewEngine engine;
    int users;
    int lent;

    Lent(Class<?> mainClass, PreviewLimits limits) {
      this.engine = WorkerPreviewEngine.start(mainClass, () -> limits);
    }
  }

  private static final Map<PreviewLimits, Lent> CURRENT = new HashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SharedEngine::end));
  }

  private final Lent lent;
  private boolean closed;

  private SharedEngine(Lent lent) {
    this.lent = lent;
  }

  /// The engine with these limits.
  ///
  /// @param mainClass of the worker, the same in all calls
  public static PreviewEngine borrow(Class<?> mainClass, PreviewLimits limits) {
    synchronized (CURRENT) {
      Lent lent = CURRENT.computeIfAbsent(limits, wanted -> new Lent(mainClass, wanted));
      lent.users++;
      lent.lent++;
      if (lent.lent == MOST_USERS) {
        CURRENT.remove(limits);
      }
      return new SharedEngine(lent);
    }
  }

  @Override
  public Result<SampleInfo> inspect(SampleTable sample, Progress progress) {
    return lent.engine.inspect(sample, progress);
  }

  @Override
  public Result<List<Column>> describe(PreviewQuery query, Progress progress) {
    return lent.engine.describe(query, progress);
  }

  @Override
  public Result<RowSource> run(PreviewQuery query, Progress progress) {
    return lent.engine.run(query, progress);
  }

  @Override
  public Result<PlanStep> explain(PreviewQuery query, Progress progress) {
    return lent.engine.explain(query, progress);
  }

  @Override
  public Result<Long> export(
      PreviewQuery query, ExportFormat format, Path target, Progress progress) throws IOException {
    return lent.engine.export(query, format, target, progress);
  }

  @Override
  public void close() {
    synchronized (CURRENT) {
      if (closed) {
        return;
      }
      closed = true;
      lent.users--;
      if (lent.users == 0 && lent.lent == MOST_USERS) {
        lent.engine.close();
      }
    }
  }

  private static void end() {
    synchronized (CURRENT) {
      CURRENT.values().forEach(lent -> lent.engine.close());
    }
  }
}
