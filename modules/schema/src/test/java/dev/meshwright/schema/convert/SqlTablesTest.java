package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tables of PostgreSQL as schemas, and schemas as tables.
class SqlTablesTest {

  private static final String DUMP =
      """
      -- PostgreSQL database dump
      SET client_encoding = 'UTF8';
      CREATE TYPE public.order_status AS ENUM ('new', 'paid');
      CREATE DOMAIN public.email AS text CHECK (VALUE ~ '@');
      CREATE TABLE public.orders (
          id bigint NOT NULL,
          "Who" character varying(80) DEFAULT 'nobody'::character varying NOT NULL,
          total numeric(12,2) DEFAULT 0 NOT NULL,
          status public.order_status NOT NULL,
          mail public.email,
          tags text[],
          at timestamp with time zone DEFAULT now() NOT NULL,
          day date, spot point,
          extra jsonb,
          CONSTRAINT positive CHECK ((total >= (0)::numeric))
      );
      COMMENT ON TABLE public.orders IS 'What was bought; it''s all.';
      COMMENT ON COLUMN public.orders.id IS 'Number';
      ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
      CREATE TABLE lines (order_id int8 REFERENCES orders (id), n serial PRIMARY KEY);
      """;

  private static ConvertedSchema from(String sql, Optional<String> table, SchemaFormat format) {
    return SqlTables.from("t.sql", sql, table, SchemaLanguage.of(format).converter())
        .optional()
        .orElseThrow();
  }

  private static ParsedText<?> parsed(String path, SchemaFormat format, String text) {
    return ParsedText.parse(
        SchemaLanguage.of(format), path, text, FileSource.empty(), Optional.empty());
  }

  @Test
  void a_dump_becomes_a_schema_of_each_language_that_has_no_mistakes() {
    for (SchemaFormat format : SchemaFormat.values()) {
      String text = from(DUMP, Optional.empty(), format).text();
      assertEquals(List.of(), parsed("orders" + format.ending(), format, text).problems(), text);
    }
  }

  @Test
  void columns_are_what_they_were() {
    String avro = from(DUMP, Optional.of("orders"), SchemaFormat.AVRO).text();
    for (String part :
        List.of(
            "\"name\": \"Orders\"",
            "\"doc\": \"What was bought; it's all.\"",
            "\"precision\": 12",
            "\"symbols\": [\"new\", \"paid\"]",
            "\"default\": \"nobody\"",
            "timestamp-micros",
            "\"name\": \"Who\"")) {
      assertTrue(avro.contains(part), () -> part + " in " + avro);
    }
    String lines = from(DUMP, Optional.of("lines"), SchemaFormat.PROTOBUF).text();
    assertTrue(lines.contains("optional int64 order_id = 1"), lines);
  }

  @Test
  void what_is_lost_is_told_at_its_column() {
    List<Problem> losses = from(DUMP, Optional.of("orders"), SchemaFormat.AVRO).losses();
    assertTrue(
        losses.stream()
            .anyMatch(loss ->
                loss.location().start().toString().startsWith("7:")
                    && loss.message().contains("at most 80")),
        losses::toString);
    assertTrue(
        losses.stream()
            .anyMatch(loss -> loss.message().equals("spot, of type point, becomes a text.")),
        losses::toString);
    assertTrue(
        losses.stream().anyMatch(loss -> loss.message().equals("The default of at is left out.")),
        losses::toString);
  }

  @Test
  void half_and_hostile_texts_end() {
    for (String sql :
        List.of(
            "",
            "CREATE TABLE",
            "CREATE TABLE t",
            "CREATE TABLE t (",
            "CREATE TABLE t (a",
            "CREATE TABLE t (a int DEFAULT",
            "CREATE TABLE t (a int DEFAULT 1::",
            "CREATE TABLE t (a numeric(",
            "CREATE TABLE t (a int[",
            "CREATE TABLE t (,,,)",
            "CREATE TYPE",
            "CREATE DOMAIN d",
            "COMMENT ON COLUMN",
            "ALTER TABLE",
            "CREATE TABLE t (a text DEFAULT 'x",
            "CREATE TABLE t (a text /* never ends",
            "CREATE TABLE t (a text DEFAULT $x$ never",
            "(".repeat(100_000),
            "CREATE TABLE t (a int CHECK " + "(".repeat(50_000))) {
      Result<ConvertedSchema> result =
          SqlTables.from(
              "t.sql", sql, Optional.empty(), SchemaLanguage.of(SchemaFormat.AVRO).converter());
      assertTrue(result instanceof Result.Ok<?> || result instanceof Result.Failed<?>);
    }
  }

  @Test
  void a_schema_becomes_a_table_and_comes_back() {
    String avro =
        """
        {"type": "record", "name": "Order", "doc": "It's one.", "fields": [
          {"name": "id", "type": "long"},
          {"name": "user", "type": ["null", "string"], "default": null, "doc": "Who"},
          {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
          {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["NEW", "PAID"]}, "default": "NEW"},
          {"name": "hash", "type": {"type": "fixed", "name": "Hash", "size": 16}},
          {"name": "line", "type": {"type": "record", "name": "Line", "fields": [{"name": "sku", "type": "string"}]}},
          {"name": "days", "type": {"type": "array", "items": {"type": "int", "logicalType": "date"}}}]}
        """;
    ConvertedSchema sql =
        parsed("o.avsc", SchemaFormat.AVRO, avro).toSql(Optional.empty()).optional().orElseThrow();
    assertEquals(
        """
        CREATE TYPE status AS ENUM ('NEW', 'PAID');

        CREATE TABLE "order" (
          id bigint NOT NULL,
          "user" text,
          total numeric(9, 2) NOT NULL,
          status status DEFAULT 'NEW' NOT NULL,
          hash bytea NOT NULL CHECK (octet_length(hash) = 16),
          line jsonb NOT NULL,
          days date[] NOT NULL
        );
        COMMENT ON TABLE "order" IS 'It''s one.';
        COMMENT ON COLUMN "order"."user" IS 'Who';
        """,
        sql.text());
    assertTrue(
        sql.losses().stream()
            .anyMatch(loss ->
                loss.message()
                    .equals("line, a record, Line, becomes jsonb, which does not check it.")),
        sql.losses()::toString);
    String back = from(sql.text(), Optional.empty(), SchemaFormat.AVRO).text();
    assertTrue(back.contains("\"precision\": 9") && back.contains("\"doc\": \"Who\""), back);
  }
}
