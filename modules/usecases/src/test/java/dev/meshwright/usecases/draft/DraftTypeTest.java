package dev.meshwright.usecases.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a type is called is what the new schema has.
class DraftTypeTest {

  private static final List<String> TYPES =
      List.of(
          "BOOLEAN",
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "BIGINT",
          "UBIGINT",
          "HUGEINT",
          "FLOAT",
          "DOUBLE",
          "BLOB",
          "DATE",
          "TIME",
          "TIMESTAMP",
          "TIMESTAMP WITH TIME ZONE",
          "UUID",
          "VARCHAR",
          "INTERVAL");

  @ParameterizedTest
  @EnumSource(SchemaFormat.class)
  void words_are_those_of_the_language(SchemaFormat format) {
    DraftType words = new DraftType(Optional.of(format));
    for (String sql : TYPES) {
      DataType type = new DataType.Scalar(sql);
      has(format, words.of(type), type);
    }
    has(format, words.of(new DataType.Decimal(9, 2)), new DataType.Decimal(9, 2));
  }

  private static void has(SchemaFormat format, String said, DataType type) {
    String text =
        SchemaLanguage.of(format).infer("t", List.of(new Column("c", type)), Set.of()).text();
    for (String word : said.replaceAll("[(),]+", " ").split(" +", -1)) {
      assertTrue(text.contains(word), () -> said + " for " + type + " in " + text);
    }
  }

  @ParameterizedTest
  @EnumSource(SchemaFormat.class)
  void parts_are_told_too(SchemaFormat format) {
    DataType text = new DataType.Scalar("VARCHAR");
    DraftType words = new DraftType(Optional.of(format));
    assertTrue(words.of(new DataType.ListOf(text)).endsWith(words.of(text)));
    assertTrue(words.of(new DataType.MapOf(text, text)).contains(words.of(text)));
    DraftType shared = new DraftType(Optional.empty());
    assertEquals("list of text", shared.of(new DataType.ListOf(text)));
    assertEquals("map of text", shared.of(new DataType.MapOf(text, text)));
  }
}
