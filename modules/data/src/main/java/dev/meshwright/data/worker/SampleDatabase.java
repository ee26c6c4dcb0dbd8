package dev.meshwright.data.worker;

import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.data.sql.SqlText;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// A DuckDB that can see the files of one set of samples, and nothing else of the machine.
///
/// The order matters: which files may be read, then no other access, then no more settings. Samples
/// become tables when a query first names them.
final class SampleDatabase implements AutoCloseable {

  private final DuckDBConnection root;
  private final Set<String> allowed;
  private final Map<TableFiles, Problem> refused;
  private final WorkerSettings settings;
  private final PayloadDecoders decoders;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Map<String, SampleTableState> tables;
  private volatile boolean poisoned;
  private int users;
  private boolean retired;

  /// @param refused samples that are known to break the engine, with what to say about each
  /// @param decoders of messages
  SampleDatabase(
      List<TableFiles> samples,
      WorkerSettings settings,
      PayloadDecoders decoders,
      Map<TableFiles, Problem> refused)
      throws SQLException {
    this.refused = refused;
    this.settings = settings;
    this.decoders = decoders;
    root = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    allowed = paths(samples);
    tables = states(samples, Map.of());
    for (String statement : sandbox(samples, settings)) {
      execute(root, statement);
    }
  }

  private static List<String> sandbox(List<TableFiles> samples, WorkerSettings settings) {
    String paths =
        samples.stream()
            .flatMap(sample -> sample.parts().stream())
            .map(PartFile::path)
            .distinct()
            .map(SqlText::literal)
            .collect(Collectors.joining(", ", "[", "]"));
    return List.of(
        "SET errors_as_json = true",
        // Users' queries run on connections of their own and are streamed; what is asked here is
        // not.
        "SET GLOBAL jdbc_stream_results = true",
        "SET SESSION jdbc_stream_results = false",
        "SET TimeZone = 'UTC'",
        "SET memory_limit = '" + settings.memory() / 1024 + "KiB'",
        "SET threads = " + settings.threads(),
        "SET temp_directory = " + SqlText.literal(settings.spillFolder().toString()),
        "SET max_temp_directory_size = '" + settings.storedBytes() / 1024 + "KiB'",
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET allow_community_extensions = false",
        "SET allowed_paths = " + paths,
        "SET allowed_directories = [" + SqlText.literal(settings.exportFolder().toString()) + "]",
        "SET enable_external_access = false",
        "SET lock_configuration = true");
  }

  private static Set<String> paths(List<TableFiles> samples) {
    return samples.stream()
        .flatMap(sample -> sample.parts().stream())
        .map(PartFile::path)
        .collect(Collectors.toSet());
  }

  /// @param known states that stay where their files are the same
  private static Map<String, SampleTableState> states(
      List<TableFiles> samples, Map<String, SampleTableState> known) {
    Map<String, SampleTableState> states = new TreeMap<>();
    for (TableFiles sample : samples) {
      String name = sample.name().toLowerCase(Locale.ROOT);
      SampleTableState old = known.get(name);
      states.put(
          name, old != null && old.files().equals(sample) ? old : new SampleTableState(sample));
    }
    return states;
  }

  /// Takes the place of a database for these samples: what was read of files that are the same is
  /// kept. That works where the same tables have other contents now, and those that were here are
  /// gone from the disk for good.
  ///
  /// @return whether it does now
  boolean takeOver(List<TableFiles> samples) throws SQLException {
    loading.lock();
    try {
      Map<String, SampleTableState> next = states(samples, tables);
      boolean possible =
          !poisoned
              && next.keySet().equals(tables.keySet())
              && allowed.containsAll(paths(samples))
              && tables.entrySet().stream()
                  .allMatch(old ->
                      next.containsValue(old.getValue()) || !old.getValue().changes().isEmpty());
      if (!possible) {
        return false;
      }
      for (SampleTableState old : tables.values()) {
        if (!next.containsValue(old) && old.loaded().isPresent()) {
          drop(old.files().name());
          cleared(old);
          old.loaded().ifPresent(LoadedSample::discard);
        }
      }
      tables = next;
      return true;
    } finally {
      loading.unlock();
    }
  }

  private void drop(String table) throws SQLException {
    String view =
        "SELECT count(*) FROM duckdb_views() WHERE NOT internal AND lower(view_name) = lower("
            + SqlText.literal(table)
            + ")";
    try (Statement statement = root.createStatement();
        ResultSet result = statement.executeQuery(view)) {
      result.next();
      String kind = result.getLong(1) > 0 ? "VIEW" : "TABLE";
      execute(root, "DROP " + kind + " IF EXISTS " + Column.quoted(table));
    }
  }

  boolean poisoned() {
    return poisoned;
  }

  /// Resolves a query's names, reading the samples that it needs.
  BoundQuery bind(String file, String sql, CancellationToken stop)
      throws SQLException, RefusalException {
    QueryProblems problems = new QueryProblems(file, sql, tableNames());
    List<SampleTableState> read = new ArrayList<>();
    for (String sample : new SelectOnly(root, problems, tableNames()).samplesOf(sql)) {
      SampleTableState table = table(sample).orElseThrow(() -> new SQLException("no " + sample));
      load(table, stop);
      read.add(table);
    }
    Connection connection = root.duplicate();
    try {
      Statement statement = connection.createStatement();
      stop.interrupts(statement);
      List<Column> columns = columns(connection, sql);
      enter();
      return new BoundQuery(this, sql, connection, statement, columns, read, problems);
    } catch (SQLException failed) {
      connection.close();
      EngineError error = EngineError.of(failed);
      notePoison(error);
      if (poisoned || stop.asked()) {
        throw failed;
      }
      throw new RefusalException(withNotes(explain(error, problems), read));
    }
  }

  /// What is worth knowing of the samples may be why a query does not fit them.
  private static List<Problem> withNotes(Problem problem, List<SampleTableState> tables) {
    List<Problem> all = new ArrayList<>(List.of(problem));
    for (SampleTableState table : tables) {
      table.loaded().ifPresent(sample -> all.addAll(sample.notes()));
    }
    return all;
  }

  /// Reads a sample's beginning, or all of it where the format asks for that.
  LoadedSample load(SampleTableState table, CancellationToken stop)
      throws SQLException, RefusalException {
    loading.lock();
    try {
      if (refused.containsKey(table.files())) {
        throw new RefusalException(refused.get(table.files()));
      }
      if (table.loaded().isEmpty()) {
        SampleLoader loader = new SampleLoader(root, settings, decoders, stop);
        table.loaded(loader.load(table.files(), table.unpacked()));
      }
      return table.loaded().get();
    } catch (SQLException failed) {
      EngineError error = EngineError.of(failed);
      notePoison(error);
      if (poisoned || stop.asked()) {
        throw failed;
      }
      throw new RefusalException(SampleProblems.of(error, table.read()));
    } finally {
      if (table.loaded().isEmpty()) {
        cleared(table);
      }
      loading.unlock();
    }
  }

  private static void cleared(SampleTableState table) throws SQLException {
    try {
      table.unpacked().close();
    } catch (IOException undeletable) {
      throw new SQLException("the worker's folder cannot be cleared", undeletable);
    }
  }

  /// Reads every value of a sample.
  void readAll(String table, CancellationToken stop) throws SQLException, RefusalException {
    String sql = "SELECT max(hash(t)) FROM " + Column.quoted(table) + " AS t";
    try (BoundQuery query = bind("", sql, stop);
        ResultSet result = query.execute(stop)) {
      result.next();
    }
  }

  Optional<SampleTableState> table(String name) {
    return Optional.ofNullable(tables.get(name.toLowerCase(Locale.ROOT)));
  }

  /// What an error means: something wrong in a sample's file, or in the query.
  Problem explain(EngineError error, QueryProblems problems) {
    for (SampleTableState table : tables.values()) {
      Optional<Problem> inFile = SampleProblems.inFile(error, table.read());
      if (inFile.isPresent()) {
        return inFile.get();
      }
    }
    return problems.of(error);
  }

  void notePoison(EngineError error) {
    poisoned |= error.poisons();
  }

  /// Keeps it open until [#leave] is called as often.
  synchronized void enter() {
    users++;
  }

  void leave() throws SQLException {
    boolean last;
    synchronized (this) {
      users--;
      last = retired && users == 0;
    }
    if (last) {
      close();
    }
  }

  /// Closes it as soon as nobody works with it.
  void retire() throws SQLException {
    boolean unused;
    synchronized (this) {
      retired = true;
      unused = users == 0;
    }
    if (unused) {
      close();
    }
  }

  /// Closes it now, whoever works with it.
  @Override
  public void close() throws SQLException {
    root.close();
    for (SampleTableState table : tables.values()) {
      cleared(table);
    }
    tables.values().forEach(table -> table.loaded().ifPresent(LoadedSample::discard));
  }

  private List<String> tableNames() {
    return tables.values().stream().map(table -> table.files().name()).toList();
  }

  /// Loaded samples whose names occur in the query's text: at least those that it reads.
  List<SampleTableState> named(String sql) {
    String text = sql.toLowerCase(Locale.ROOT);
    return tables.entrySet().stream()
        .filter(entry -> entry.getValue().loaded().isPresent() && text.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static List<Column> columns(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSetMetaData data = statement.getMetaData();
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= data.getColumnCount(); i++) {
        columns.add(new Column(data.getColumnLabel(i), DataTypes.parse(data.getColumnTypeName(i))));
      }
      return columns;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
