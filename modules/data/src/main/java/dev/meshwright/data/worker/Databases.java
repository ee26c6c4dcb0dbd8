package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The databases of the sets of samples that were used last.
final class Databases {

  private static final int KEPT = 3;

  private final WorkerSettings settings;
  private final PayloadDecoders decoders;
  private final Map<Long, List<TableFiles>> sets = new ConcurrentHashMap<>();
  private final Map<TableFiles, Problem> refused = new ConcurrentHashMap<>();

  /// The longest unused first.
  private final LinkedHashMap<Long, SampleDatabase> open = new LinkedHashMap<>(8, 0.75f, true);

  Databases(WorkerSettings settings, PayloadDecoders decoders) {
    this.settings = settings;
    this.decoders = decoders;
  }

  void define(long set, List<TableFiles> tables) {
    sets.put(set, tables);
  }

  /// The database of a set, for the caller to leave.
  synchronized SampleDatabase enter(long set) throws SQLException {
    SampleDatabase database = of(set);
    database.enter();
    return database;
  }

  private SampleDatabase of(long set) throws SQLException {
    SampleDatabase known = open.get(set);
    if (known != null && !known.poisoned()) {
      return known;
    }
    List<TableFiles> tables = sets.get(set);
    if (tables == null) {
      throw new SQLException("no such set of samples: " + set);
    }
    Optional<SampleDatabase> earlier = earlierOf(tables);
    SampleDatabase fresh =
        earlier.isPresent()
            ? earlier.get()
            : new SampleDatabase(tables, settings, decoders, refused);
    open.put(set, fresh);
    if (open.size() > KEPT) {
      Map.Entry<Long, SampleDatabase> oldest = open.entrySet().iterator().next();
      open.remove(oldest.getKey());
      oldest.getValue().retire();
    }
    return fresh;
  }

  /// An open database that has taken over the samples: after a change of one file the others are
  /// not read again.
  private Optional<SampleDatabase> earlierOf(List<TableFiles> tables) throws SQLException {
    for (SampleDatabase each : List.copyOf(open.values())) {
      if (each.takeOver(tables)) {
        open.values().remove(each);
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// Gives up a database that refuses to work, and finds the sample that did it by reading each of
  /// those concerned in a database of its own.
  ///
  /// @return what to tell the user
  List<Problem> replace(
      SampleDatabase broken,
      List<SampleTableState> tables,
      EngineError error,
      QueryProblems problems,
      CancellationToken stop)
      throws SQLException {
    synchronized (this) {
      open.values().remove(broken);
    }
    broken.close();
    List<Problem> guilty = new ArrayList<>();
    for (SampleTableState table : tables) {
      guiltOf(table.files(), stop)
          .ifPresent(why -> {
            Problem problem = SampleProblems.poisons(table.files(), why);
            refused.put(table.files(), problem);
            guilty.add(problem);
          });
    }
    return guilty.isEmpty()
        ? List.of(
            problems.at(
                TextRange.at(0),
                "preview-engine-failed",
                "The query engine failed inside and was replaced: " + error.message(),
                "Write the query in another way. The samples are not affected."))
        : guilty;
  }

  private Optional<EngineError> guiltOf(TableFiles files, CancellationToken stop)
      throws SQLException {
    try (SampleDatabase alone = new SampleDatabase(List.of(files), settings, decoders, Map.of())) {
      try {
        alone.readAll(files.name(), stop);
        return Optional.empty();
      } catch (SQLException failed) {
        EngineError error = EngineError.of(failed);
        return error.poisons() ? Optional.of(error) : Optional.empty();
      } catch (RefusalException ordinary) {
        return Optional.empty();
      }
    }
  }
}
