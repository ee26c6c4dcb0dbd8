package dev.meshwright.data.client;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.data.wire.TableFiles;
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
import java.util.List;
import java.util.function.Supplier;

/// The preview engine over a worker process, which it starts on first use and again after a loss.
public final class WorkerPreviewEngine implements PreviewEngine {

  private final Workers workers;

  /// @param limits asked before each question: when they have changed, a new worker answers, and
  ///   results of the old one are closed
  WorkerPreviewEngine(WorkerCommand command, Supplier<PreviewLimits> limits) {
    this.workers = new Workers(command, limits);
  }

  /// An engine in the runtime and on the class path of this program.
  ///
  /// @param mainClass of the worker: calls [dev.meshwright.data.worker.WorkerMain#run]
  public static WorkerPreviewEngine start(Class<?> mainClass, Supplier<PreviewLimits> limits) {
    return new WorkerPreviewEngine(WorkerCommand.ofThisProgram(mainClass), limits);
  }

  @Override
  public Result<SampleInfo> inspect(SampleTable sample, Progress progress) {
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
            return new Result.Ok<>(inspected.info(), inspected.notes());
          }
          throw unexpected(reply);
        });
  }

  @Override
  public Result<List<Column>> describe(PreviewQuery query, Progress progress) {
    return asked(
        query,
        progress,
        Request.Describe::new,
        reply -> {
          if (reply instanceof Reply.Described described) {
            return new Result.Ok<>(described.columns(), described.notes());
          }
          throw unexpected(reply);
        });
  }

  @Override
  public Result<RowSource> run(PreviewQuery query, Progress progress) {
    return switch (ResolvedSql.of(query)) {
      case Result.Failed<ResolvedSql> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<ResolvedSql> good -> {
        ResolvedSql sql = good.value();
        yield inOriginal(
            sql, RemoteRows.open(workers, query, sql, progress).<RowSource>map(rows -> rows));
      }
    };
  }

  @Override
  public Result<PlanStep> explain(PreviewQuery query, Progress progress) {
    return asked(
        query,
        progress,
        Request.Explain::new,
        reply -> {
          if (reply instanceof Reply.Explained explained) {
            return Result.ok(Plans.read(explained.plan()));
          }
          throw unexpected(reply);
        });
  }

  @Override
  public Result<Long> export(
      PreviewQuery query, ExportFormat format, Path target, Progress progress) throws IOException {
    Result<Reply.Exported> written =
        asked(
            query,
            progress,
            (set, file, sql) -> new Request.Export(set, file, sql, format),
            reply -> {
              if (reply instanceof Reply.Exported exported) {
                return Result.ok(exported);
              }
              throw unexpected(reply);
            });
    if (written instanceof Result.Ok<Reply.Exported>(Reply.Exported file, var notes)) {
      AtomicMove.move(Path.of(file.path()), target);
    }
    return written.map(Reply.Exported::rows);
  }

  /// A request about a query.
  @FunctionalInterface
  private interface QueryRequest {
    Request of(long set, String file, String sql);
  }

  private <T> Result<T> asked(
      PreviewQuery query, Progress progress, QueryRequest request, Reading<T> reading) {
    List<TableFiles> tables = query.samples().stream().map(SampleFiles::of).toList();
    return switch (ResolvedSql.of(query)) {
      case Result.Failed<ResolvedSql> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<ResolvedSql> good -> {
        ResolvedSql sql = good.value();
        Result<Reply> reply =
            workers.ask(
                query.file(),
                progress,
                worker ->
                    worker.ask(
                        request.of(worker.set(tables, progress), query.file(), sql.text()),
                        progress));
        yield inOriginal(sql, answered(reply, reading));
      }
    };
  }

  private static <T> Result<T> inOriginal(ResolvedSql sql, Result<T> answer) {
    return switch (answer) {
      case Result.Ok<T> good -> new Result.Ok<>(good.value(), sql.original(good.problems()));
      case Result.Failed<T> bad -> new Result.Failed<>(sql.original(bad.problems()));
    };
  }

  @Override
  public void close() {
    workers.close();
  }

  /// For temporary files of the worker; gone when the engine is closed.
  Path folder() {
    return workers.folder();
  }

  /// The process that serves at the moment; 0 before the first use.
  public long workerPid() {
    return workers.pid();
  }

  /// How a reply that is neither a refusal nor a failure becomes a value.
  @FunctionalInterface
  interface Reading<T> {
    Result<T> of(Reply reply);
  }

  static <T> Result<T> answered(Result<Reply> asked, Reading<T> reading) {
    return switch (asked) {
      case Result.Failed<Reply> bad -> new Result.Failed<>(bad.problems());
      case Result.Ok<Reply> good ->
          good.value() instanceof Reply.Refused refused
              ? new Result.Failed<>(refused.problems())
              : reading.of(good.value());
    };
  }

  /// For a reply that does not belong to the request, or says that the worker itself failed.
  static IllegalStateException unexpected(Reply reply) {
    return new IllegalStateException("the preview worker failed: " + reply);
  }
}
