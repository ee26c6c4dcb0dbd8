package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.Reply;
import dev.meshwright.data.wire.Request;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The answer to each request. Whatever happens, there is one.
final class RequestHandler {

  private final WorkerSettings settings;
  private final Databases databases;
  private final Map<Long, OpenResult> results = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  RequestHandler(WorkerSettings settings, PayloadDecoders decoders) {
    this.settings = settings;
    this.databases = new Databases(settings, decoders);
  }

  Reply to(Request request, CancellationToken stop) {
    try {
      return answer(request, stop);
    } catch (RefusalException refusal) {
      return new Reply.Refused(refusal.problems());
    } catch (SQLException failed) {
      return stop.reason().equals(Optional.of(CancellationToken.Reason.CANCELLED))
          ? new Reply.Cancelled()
          : broken(failed, EngineError.of(failed).message());
    } catch (IOException | RuntimeException | VirtualMachineError | LinkageError failed) {
      // Without an answer the other side would wait until its time is up.
      return broken(failed, failed.toString());
    }
  }

  private static Reply broken(Throwable failed, String message) {
    return NoRoom.problem(failed)
        .<Reply>map(problem -> new Reply.Refused(List.of(problem)))
        .orElseGet(() -> new Reply.Broken(message));
  }

  private Reply answer(Request request, CancellationToken stop)
      throws SQLException, RefusalException, IOException {
    return switch (request) {
      case Request.Configure configure -> new Reply.Broken("already configured");
      case Request.Cancel cancel -> new Reply.Done();
      case Request.UseSamples use -> {
        databases.define(use.set(), use.tables());
        yield new Reply.Done();
      }
      case Request.Inspect inspect -> inspect(inspect, stop);
      case Request.Describe describe -> {
        try (BoundQuery query = bind(describe.set(), describe.file(), describe.sql(), stop)) {
          yield new Reply.Described(query.columns(), notes(query));
        }
      }
      case Request.Run run -> {
        BoundQuery query = bind(run.set(), run.file(), run.sql(), stop);
        long number = numbers.incrementAndGet();
        results.put(number, new OpenResult(query, settings, number));
        yield new Reply.Running(number, query.columns(), notes(query));
      }
      case Request.Explain explain -> explain(explain, stop);
      case Request.Export export -> export(export, stop);
      case Request.Fetch fetch -> {
        OpenResult result = result(fetch.result());
        yield read(result, on -> result.page(fetch.from(), fetch.count(), on), stop);
      }
      case Request.Complete complete -> {
        OpenResult result = result(complete.result());
        yield read(result, result::complete, stop);
      }
      case Request.CloseResult close -> {
        OpenResult result = results.remove(close.result());
        if (result != null) {
          result.close();
        }
        yield new Reply.Done();
      }
    };
  }

  private Reply inspect(Request.Inspect inspect, CancellationToken stop)
      throws SQLException, RefusalException {
    SampleDatabase database = databases.enter(inspect.set());
    try {
      SampleTableState table =
          database
              .table(inspect.table())
              .orElseThrow(() -> new SQLException("no sample " + inspect.table()));
      QueryProblems problems = new QueryProblems(table.files().label(), "", List.of());
      try {
        LoadedSample sample = database.load(table, stop);
        return new Reply.Inspected(sample.info(), sample.notes());
      } catch (SQLException failed) {
        throw new RefusalException(reasons(failed, database, problems, List.of(table), stop));
      }
    } finally {
      database.leave();
    }
  }

  private Reply explain(Request.Explain explain, CancellationToken stop)
      throws SQLException, RefusalException {
    try (BoundQuery query = bind(explain.set(), explain.file(), explain.sql(), stop)) {
      try {
        return new Reply.Explained(query.plan(stop));
      } catch (SQLException failed) {
        throw new RefusalException(
            reasons(failed, query.database(), query.problems(), query.tables(), stop));
      }
    }
  }

  private Reply export(Request.Export export, CancellationToken stop)
      throws SQLException, RefusalException, IOException {
    try (BoundQuery query = bind(export.set(), export.file(), export.sql(), stop)) {
      try {
        Path folder = Files.createDirectories(settings.exportFolder());
        Path target = folder.resolve("export-" + numbers.incrementAndGet());
        long rows = new Export(query, export.format()).to(target, stop);
        return new Reply.Exported(target.toString(), rows);
      } catch (SQLException failed) {
        throw new RefusalException(
            reasons(failed, query.database(), query.problems(), query.tables(), stop));
      }
    }
  }

  private BoundQuery bind(long set, String file, String sql, CancellationToken stop)
      throws SQLException, RefusalException {
    SampleDatabase database = databases.enter(set);
    QueryProblems problems = new QueryProblems(file, sql, List.of());
    try {
      return database.bind(file, sql, stop);
    } catch (SQLException failed) {
      throw new RefusalException(reasons(failed, database, problems, database.named(sql), stop));
    } finally {
      database.leave();
    }
  }

  private Reply read(OpenResult result, Reading reading, CancellationToken stop)
      throws SQLException, IOException {
    try {
      return reading.with(stop);
    } catch (SQLException failed) {
      BoundQuery query = result.query();
      try {
        result.fail(reasons(failed, query.database(), query.problems(), query.tables(), stop));
      } catch (SQLException cancelled) {
        result.fail(List.of(query.stopped()));
        throw cancelled;
      }
    } catch (OutOfMemoryError tooLarge) {
      result.fail(List.of(result.query().tooLarge()));
    }
    return reading.with(stop);
  }

  /// Reads from a result: a page, or all of it.
  @FunctionalInterface
  private interface Reading {
    Reply with(CancellationToken stop) throws SQLException, IOException;
  }

  private OpenResult result(long number) throws SQLException {
    OpenResult result = results.get(number);
    if (result == null) {
      throw new SQLException("the result is closed");
    }
    return result;
  }

  /// What a failure means to the user.
  ///
  /// @throws SQLException the failure itself, when it comes from a cancel
  private List<Problem> reasons(
      SQLException failed,
      SampleDatabase database,
      QueryProblems problems,
      List<SampleTableState> tables,
      CancellationToken stop)
      throws SQLException {
    Optional<CancellationToken.Reason> reason = stop.reason();
    if (reason.isPresent()) {
      return switch (reason.get()) {
        case CANCELLED -> throw failed;
        case TIME ->
            List.of(
                problems.at(
                    TextRange.at(0),
                    "preview-time",
                    "Stopped after " + settings.timeMillis() / 1000.0 + " s, the time limit.",
                    "Filter the samples or simplify the query, or raise the limit in the"
                        + " settings."));
      };
    }
    EngineError error = EngineError.of(failed);
    database.notePoison(error);
    return database.poisoned()
        ? databases.replace(database, tables, error, problems, stop)
        : List.of(database.explain(error, problems));
  }

  private static List<Problem> notes(BoundQuery query) {
    return query.tables().stream()
        .flatMap(table -> table.loaded().stream())
        .flatMap(sample -> sample.notes().stream())
        .toList();
  }
}
