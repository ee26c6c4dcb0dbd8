package dev.meshwright.data.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.data.client.SampleFiles;
import dev.meshwright.data.message.PayloadDecoders;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More sets of samples than are kept open: none is closed under those who read it.
class DatabasesTest {

  private static final PayloadDecoders NO_MESSAGES =
      (type, label, json) ->
          Result.failed(Problem.error("none", Location.startOf(label), "no messages", "none"));
  private static final String COUNT = "SELECT count(*) FROM %s";

  @TempDir Path folder;
  private final CancellationToken stop = new CancellationToken(told -> {});

  private Databases databases(int sets) throws IOException {
    Databases databases =
        new Databases(new WorkerSettings(1L << 30, 1, 60_000, 100, 1L << 26, folder), NO_MESSAGES);
    for (int set = 1; set <= sets; set++) {
      Path file = Files.writeString(folder.resolve("t" + set + ".csv"), "a\n1\n2\n");
      TableFiles sample =
          SampleFiles.of(SampleTable.of("t" + set, file, file.getFileName().toString()));
      databases.define(set, List.of(sample));
    }
    return databases;
  }

  @Test
  void a_database_in_use_stays_open() throws Exception {
    Databases databases = databases(5);
    SampleDatabase first = databases.enter(1);
    for (int set = 2; set <= 5; set++) {
      databases.enter(set).leave();
    }
    BoundQuery query = first.bind("q.sql", COUNT.formatted("t1"), stop);
    first.leave();
    try (query;
        var rows = query.execute(stop)) {
      rows.next();
      assertEquals(2, rows.getLong(1));
    }
  }

  @Test
  void one_that_was_given_up_is_closed_by_the_last_who_leaves() throws Exception {
    Databases databases = databases(5);
    SampleDatabase first = databases.enter(1);
    BoundQuery query = first.bind("q.sql", COUNT.formatted("t1"), stop);
    for (int set = 2; set <= 5; set++) {
      databases.enter(set).leave();
    }
    first.leave();
    query.close();
    query.close();
    assertThrows(SQLException.class, () -> first.bind("q.sql", COUNT.formatted("t1"), stop));
  }

  @Test
  void one_that_nobody_uses_is_closed_at_once() throws Exception {
    Databases databases = databases(5);
    SampleDatabase first = databases.enter(1);
    first.leave();
    for (int set = 2; set <= 5; set++) {
      databases.enter(set).leave();
    }
    assertThrows(SQLException.class, () -> first.bind("q.sql", COUNT.formatted("t1"), stop));
  }
}
