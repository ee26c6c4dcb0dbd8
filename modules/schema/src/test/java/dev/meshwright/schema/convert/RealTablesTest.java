package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Result;
import dev.meshwright.schema.convert.FoundSchemas.FoundSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tables of schemas that people wrote, defined in a real PostgreSQL.
///
/// `-Dpostgres.folder=DIR[:DIR]` takes other folders than the project's own.
@Tag("slow")
class RealTablesTest {

  private static final String FOLDERS =
      System.getProperty("postgres.folder", "../../docs/schemas:../usecases/src:src");

  @Test
  void every_table_is_taken() throws Exception {
    List<FoundSchema> schemas = FoundSchemas.in(FOLDERS);
    List<String> refused = new ArrayList<>();
    int tables = 0;
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      for (FoundSchema schema : schemas) {
        Result<ConvertedSchema> sql = schema.parsed().toSql(Optional.empty());
        if (sql.optional().isEmpty()) {
          refused.add(schema.path() + ": " + sql);
          continue;
        }
        tables++;
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE SCHEMA s" + tables);
          statement.execute("SET search_path TO s" + tables);
          statement.execute(sql.optional().get().text());
        } catch (SQLException wrong) {
          refused.add(schema.path() + ": " + wrong.getMessage());
        }
      }
    }
    System.out.printf(
        "postgresql: %d of %d schemas taken%n", schemas.size() - refused.size(), schemas.size());
    assertEquals(List.of(), refused);
    assertTrue(tables > 20, () -> schemas.size() + " in " + FOLDERS);
  }
}
