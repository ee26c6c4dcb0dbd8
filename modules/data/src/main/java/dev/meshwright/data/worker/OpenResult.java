package dev.meshwright.data.worker;

import dev.meshwright.data.wire.Encoder;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.RowBytes;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.RowCount;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// A query whose rows are computed as far as they have been asked for.
final class OpenResult implements AutoCloseable {

  /// Of rows, in one reply.
  private static final int REPLY_BYTES = 4 << 20;

  private static final long INTERRUPT_AGAIN_MILLIS = 25;

  private final ReentrantLock lock = new ReentrantLock();

  private final BoundQuery query;
  private final WorkerSettings settings;
  private final RowStore store;
  private final List<CellWriter> cells;
  private Optional<ResultSet> rows = Optional.empty();
  private boolean started;
  private boolean ended;
  private List<Problem> problems = List.of();

  OpenResult(BoundQuery query, WorkerSettings settings, long number) {
    this.query = query;
    this.settings = settings;
    this.store = new RowStore(settings.folder().resolve("result-" + number + ".rows"));
    CellWriters writers = new CellWriters(settings.cellLength());
    this.cells = query.columns().stream().map(Column::type).map(writers::of).toList();
  }

  BoundQuery query() {
    return query;
  }

  /// Rows `from` to `from + count`, computing up to there.
  ///
  /// @throws SQLException what stopped the query; it has ended then
  Reply.Rows page(long from, int count, CancellationToken stop) throws SQLException, IOException {
    lock.lock();
    try {
      advance(Math.addExact(from, count), stop);
      RowBytes page = store.read(from, count, REPLY_BYTES);
      return new Reply.Rows(from, page, count(), allProblems());
    } finally {
      lock.unlock();
    }
  }

  /// Computes to the end.
  Reply.Rows complete(CancellationToken stop) throws SQLException, IOException {
    lock.lock();
    try {
      advance(Long.MAX_VALUE, stop);
      return new Reply.Rows(store.rows(), RowBytes.none(), count(), allProblems());
    } finally {
      lock.unlock();
    }
  }

  /// Ends the result early: what was computed stays readable, with the reason.
  void fail(List<Problem> why) throws SQLException {
    lock.lock();
    try {
      ended = true;
      problems = why;
      query.close();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    boolean locked = false;
    try {
      while (!locked) {
        // An interrupt that comes just before the query starts is lost, so it is repeated.
        query.interrupt();
        locked = lock.tryLock(INTERRUPT_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
      ended = true;
      problems = List.of(query.stopped());
      query.close();
      store.close();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }

  private List<Problem> allProblems() {
    List<Problem> all = new ArrayList<>(problems);
    query.tables().forEach(table -> all.addAll(table.changes()));
    return all;
  }

  private RowCount count() {
    return new RowCount(store.rows(), ended && problems.isEmpty());
  }

  private void advance(long rowsWanted, CancellationToken stop) throws SQLException, IOException {
    if (ended) {
      return;
    }
    stop.interrupts(query.statement());
    if (!started) {
      started = true;
      rows = Optional.of(query.execute(stop));
    }
    ResultSet result = rows.orElseThrow();
    while (store.rows() < rowsWanted) {
      if (stop.asked()) {
        throw new SQLException("stopped");
      }
      if (!result.next()) {
        ended = true;
        query.close();
        return;
      }
      store(result);
      if (store.size() > settings.storedBytes()) {
        fail(List.of(query.cut(store.rows())));
        return;
      }
    }
  }

  private void store(ResultSet row) throws SQLException, IOException {
    Encoder out = store.next();
    int start = out.size();
    out.i32(0);
    for (int column = 0; column < cells.size(); column++) {
      cells.get(column).write(row, column + 1, out);
    }
    out.i32At(start, out.size() - start - 4);
    store.rowWritten();
  }
}
