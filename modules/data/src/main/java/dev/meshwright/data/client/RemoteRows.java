package dev.meshwright.data.client;

import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.data.wire.RowCodec;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.data.wire.WireException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.RowSource;
import java.util.List;
import java.util.function.LongFunction;

/// A result that lies in the worker. When the worker is lost, the next page runs the query again.
final class RemoteRows implements RowSource {

  /// Where the result lies.
  private record Place(WorkerProcess worker, long result) {}

  private final Workers workers;
  private final PreviewQuery query;
  private final ResolvedSql sql;
  private final List<TableFiles> tables;
  private final List<Column> columns;
  private Place place;
  private volatile RowCount count = new RowCount(0, false);
  private volatile boolean closed;

  private RemoteRows(
      Workers workers,
      PreviewQuery query,
      ResolvedSql sql,
      List<TableFiles> tables,
      List<Column> columns,
      Place place) {
    this.workers = workers;
    this.query = query;
    this.sql = sql;
    this.tables = tables;
    this.columns = List.copyOf(columns);
    this.place = place;
  }

  /// @param place filled in by the question, since only the worker that answers has the result
  private static Result<Reply> start(
      Workers workers,
      PreviewQuery query,
      ResolvedSql sql,
      List<TableFiles> tables,
      Progress progress,
      WorkerProcess[] place) {
    return workers.ask(
        query.file(),
        progress,
        worker -> {
          place[0] = worker;
          long set = worker.set(tables, progress);
          return worker.ask(new Request.Run(set, query.file(), sql.text()), progress);
        });
  }

  static Result<RemoteRows> open(
      Workers workers, PreviewQuery query, ResolvedSql sql, Progress progress) {
    List<TableFiles> tables = query.samples().stream().map(SampleFiles::of).toList();
    WorkerProcess[] place = new WorkerProcess[1];
    return WorkerPreviewEngine.answered(
        start(workers, query, sql, tables, progress, place),
        reply -> {
          if (reply instanceof Reply.Running running) {
            Place at = new Place(place[0], running.result());
            return new Result.Ok<>(
                new RemoteRows(workers, query, sql, tables, running.columns(), at),
                running.notes());
          }
          throw WorkerPreviewEngine.unexpected(reply);
        });
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public Page page(long from, int count) {
    if (from < 0 || count < 1) {
      throw new IllegalArgumentException("not a page: " + from + ", " + count);
    }
    return read(from, result -> new Request.Fetch(result, from, count));
  }

  @Override
  public RowCount rowCount() {
    return count;
  }

  @Override
  public Page complete() {
    return read(0, Request.Complete::new);
  }

  @Override
  public void close() {
    closed = true;
    Place now = place();
    now.worker().tell(new Request.CloseResult(now.result()));
  }

  private Page read(long from, LongFunction<Request> request) {
    if (closed) {
      return failed(from, new WorkerLostException(WorkerLostException.Reason.CLOSED, ""));
    }
    try {
      Place now = place();
      try {
        return page(from, now.worker().ask(request.apply(now.result()), Progress.none()));
      } catch (WorkerLostException lost) {
        if (lost.reason() != WorkerLostException.Reason.CRASHED) {
          throw lost;
        }
        return again(from, request);
      }
    } catch (WorkerLostException lost) {
      return failed(from, lost);
    }
  }

  private Page again(long from, LongFunction<Request> request) throws WorkerLostException {
    WorkerProcess[] next = new WorkerProcess[1];
    Result<Reply> started = start(workers, query, sql, tables, Progress.none(), next);
    if (started instanceof Result.Ok<Reply>(Reply.Running running, var notes)) {
      Place now = new Place(next[0], running.result());
      place(now);
      return page(from, now.worker().ask(request.apply(now.result()), Progress.none()));
    }
    return new Page(from, List.of(), count, sql.original(started.problems()));
  }

  private Page page(long from, Reply reply) {
    if (closed) {
      return failed(from, new WorkerLostException(WorkerLostException.Reason.CLOSED, ""));
    }
    if (!(reply instanceof Reply.Rows rows)) {
      return switch (reply) {
        case Reply.Refused refused ->
            new Page(from, List.of(), count, sql.original(refused.problems()));
        default -> throw WorkerPreviewEngine.unexpected(reply);
      };
    }
    count = rows.count();
    try {
      return new Page(
          rows.from(),
          RowCodec.decode(rows.rows(), columns.size()),
          rows.count(),
          sql.original(rows.problems()));
    } catch (WireException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private Page failed(long from, WorkerLostException lost) {
    Problem problem = workers.problem(query.file(), lost);
    return new Page(from, List.of(), count, List.of(problem));
  }

  private synchronized Place place() {
    return place;
  }

  private synchronized void place(Place now) {
    place = now;
  }
}
