package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.SchemaLanguage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tables of random schemas, defined in a real PostgreSQL, and read back from their text.
@Tag("slow")
class PostgresTakesItTest {

  private static final int SCHEMAS = Integer.getInteger("postgres.schemas", 300);

  @Test
  void every_table_is_taken_and_comes_back_with_its_columns() throws Exception {
    RandomNeutralSchemas random = new RandomNeutralSchemas(20_260_101);
    List<String> refused = new ArrayList<>();
    int columns = 0;
    int same = 0;
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      for (int i = 0; i < SCHEMAS; i++) {
        NeutralSchema neutral = random.next();
        String sql = new ToPostgres(neutral, new ConversionReport()).write();
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE SCHEMA s" + i);
          statement.execute("SET search_path TO s" + i);
          statement.execute(sql);
        } catch (SQLException wrong) {
          refused.add(wrong.getMessage() + "\n" + sql);
        }
        FromPostgres reader = new FromPostgres(new ConversionReport());
        reader.read("t.sql", sql);
        NeutralSchema back = reader.schema(reader.tables().getFirst());
        List<NeutralField> before = parts(neutral);
        List<NeutralField> after = parts(back);
        assertEquals(
            before.stream().map(NeutralField::name).toList(),
            after.stream().map(NeutralField::name).toList());
        for (int c = 0; c < before.size(); c++) {
          columns++;
          same += kept(before.get(c), after.get(c)) ? 1 : 0;
        }
        assertTrue(
            SqlTables.from(
                    "t.sql",
                    sql,
                    Optional.empty(),
                    SchemaLanguage.of(SchemaFormat.AVRO).converter())
                .optional()
                .isPresent());
      }
    }
    System.out.println(
        "postgresql: %d of %d tables taken; %d of %d columns come back with type and nullability"
            .formatted(SCHEMAS - refused.size(), SCHEMAS, same, columns));
    assertEquals(List.of(), refused);
  }

  private static boolean kept(NeutralField before, NeutralField after) {
    boolean nullable = before.optional() || before.shape() instanceof NeutralType.Nullable;
    boolean enumeration =
        before.shape().present() instanceof NeutralType.Use
            && after.shape().present() instanceof NeutralType.Use;
    return nullable == after.optional()
        && (enumeration || before.shape().present().equals(after.shape().present()));
  }

  private static List<NeutralField> parts(NeutralSchema schema) {
    return ((Definition.RecordType) schema.definition((NeutralType.Use) schema.root())).parts();
  }
}
