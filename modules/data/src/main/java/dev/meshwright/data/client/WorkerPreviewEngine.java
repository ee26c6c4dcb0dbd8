package dev.meshwright.data.client;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import java.util.List;

/// The preview engine over a worker process, which it starts on first use and again after a loss.
public final class WorkerPreviewEngine implements PreviewEngine {

  private final Workers workers;

  public WorkerPreviewEngine(WorkerCommand command, PreviewLimits limits) {
    this.workers = new Workers(command, limits);
  }

  /// An engine in the runtime and on the class path of this program.
  public static PreviewEngine start(PreviewLimits limits) {
    return new WorkerPreviewEngine(WorkerCommand.ofThisProgram(), limits);
  }

  @Override
  public Checked<SampleInfo> inspect(SampleTable sample, Progress progress) {
    List<TableFiles> tables = List.of(SampleFiles.of(sample));
    return answered(
        workers.ask(
            sample.label(),
            progress,
            worker ->
                worker.ask(
                    new Request.Inspect(worker.set(tables, progress), sample.name()), progress)),
        reply -> {
          if (reply instanceof Reply.Inspected inspected) {
            return new Checked.Good<>(inspected.info(), inspected.notes());
          }
          throw unexpected(reply);
        });
  }

  @Override
  public Checked<List<Column>> describe(PreviewQuery query, Progress progress) {
    List<TableFiles> tables = query.samples().stream().map(SampleFiles::of).toList();
    return answered(
        workers.ask(
            query.file(),
            progress,
            worker ->
                worker.ask(
                    new Request.Describe(worker.set(tables, progress), query.file(), query.sql()),
                    progress)),
        reply -> {
          if (reply instanceof Reply.Described described) {
            return new Checked.Good<>(described.columns(), described.notes());
          }
          throw unexpected(reply);
        });
  }

  @Override
  public Checked<RowSource> run(PreviewQuery query, Progress progress) {
    return RemoteRows.open(workers, query, progress).map(rows -> rows);
  }

  @Override
  public void close() {
    workers.close();
  }

  /// The process that serves at the moment; 0 before the first use.
  public long workerPid() {
    return workers.pid();
  }

  /// How a reply that is neither a refusal nor a failure becomes a value.
  @FunctionalInterface
  interface Reading<T> {
    Checked<T> of(Reply reply);
  }

  static <T> Checked<T> answered(Checked<Reply> asked, Reading<T> reading) {
    return switch (asked) {
      case Checked.Bad<Reply> bad -> new Checked.Bad<>(bad.problems());
      case Checked.Good<Reply> good ->
          good.value() instanceof Reply.Refused refused
              ? new Checked.Bad<>(refused.problems())
              : reading.of(good.value());
    };
  }

  /// For a reply that does not belong to the request, or says that the worker itself failed.
  static IllegalStateException unexpected(Reply reply) {
    return new IllegalStateException("the preview worker failed: " + reply);
  }
}
