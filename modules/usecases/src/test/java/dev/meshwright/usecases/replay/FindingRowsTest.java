package dev.meshwright.usecases.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingRowsTest {

  @TempDir Path folder;

  private static SchemaChoice choice(String path, String text) {
    return SchemaChoice.of(new SchemaVersion(path, text, FileSource.of(Map.of(path, text))));
  }

  /// What the rows show: old data read with the new schema.
  private List<String> shown(String path, String before, String after, String rows)
      throws IOException {
    Path sample = folder.resolve("rows.ndjson");
    Files.writeString(sample, rows);
    SchemaChoice old = choice(path, before);
    SchemaChoice young = choice(path, after);
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow();
        DataServices data =
            services.dataServices(
                SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()))) {
      ReplayReport report =
          data.replaySample()
              .replay(
                  SampleTable.of("rows", sample, "rows.ndjson"),
                  young,
                  Optional.of(old),
                  Progress.none())
              .optional()
              .orElseThrow();
      Verdict verdict =
          data.ownSchema().changes(old.schema(), young.schema(), Progress.none()).orElseThrow();
      return FindingRows.of(verdict.findings(), report, ReplaySide.OLD_DATA).stream()
          .map(found ->
              found.finding().rule()
                  + " "
                  + found.count()
                  + found.rows().stream().limit(2).map(FindingRowsTest::said).toList())
          .sorted()
          .toList();
    }
  }

  private static String said(FindingRows.Shown row) {
    boolean fails = row.kind() == FindingRows.Kind.FAILS;
    return fails
        ? row.row() + " fails"
        : row.row() + " " + row.path() + " " + row.before() + ">" + row.after();
  }

  @Test
  void avro_rows_fail_and_values_vanish() throws IOException {
    String before =
        """
        {"type": "record", "name": "O", "fields": [
          {"name": "state", "type": {"type": "enum", "name": "S", "symbols": ["A", "B"]}},
          {"name": "place", "type": {"type": "record", "name": "P", "fields": [
            {"name": "city", "type": "string"}, {"name": "zip", "type": "string", "default": ""}]}}]}
        """;
    String after =
        before
            .replace("[\"A\", \"B\"]", "[\"A\"]")
            .replace(", {\"name\": \"zip\", \"type\": \"string\", \"default\": \"\"}", "");
    assertEquals(
        List.of(
            "avro-enum-symbol-removed 1[1 fails]",
            "avro-field-removed-with-default 2[0 place.zip 1>, 2 place.zip 3>]"),
        shown(
            "o.avsc",
            before,
            after,
            """
            {"state": "A", "place": {"city": "x", "zip": "1"}}
            {"state": "B", "place": {"city": "y", "zip": "2"}}
            {"state": "A", "place": {"city": "z", "zip": "3"}}
            """));
  }

  @Test
  void protobuf_values_of_nested_messages_change() throws IOException {
    String before =
        "syntax = \"proto3\"; message O { message L { int64 n = 1; } repeated L lines = 1;"
            + " string note = 2; }";
    String after =
        "syntax = \"proto3\"; message O { message L { int32 n = 1; } repeated L lines = 1; }";
    assertEquals(
        List.of(
            "proto-field-removed 1[0 note hi>]",
            "proto-field-removed-name-unreserved 1[0 note hi>]",
            "proto-field-removed-number-unreserved 1[0 note hi>]",
            "proto-field-type-narrowed 1[1 lines[].n 4294967297>1]"),
        shown(
            "o.proto",
            before,
            after,
            """
            {"lines": [{"n": 1}], "note": "hi"}
            {"lines": [{"n": 4294967297}], "note": ""}
            """));
  }

  @Test
  void json_documents_are_refused_by_what_their_reason_names() throws IOException {
    String before =
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
         "properties": {"id": {"type": "integer"}, "code": {"type": "string"}}}
        """;
    String after =
        before
            .replace(
                "\"code\": {\"type\": \"string\"",
                "\"code\": {\"type\": \"string\", \"maxLength\": 2")
            .replace("}}}", "}}, \"required\": [\"id\"]}");
    assertEquals(
        List.of("json-max-length-narrowed 1[1 fails]", "json-required-added 1[0 fails]"),
        shown(
                "o.schema.json",
                before,
                after,
                """
                {"code": "a"}
                {"id": 2, "code": "abc"}
                """)
            .stream()
            .map(text ->
                text.startsWith("json-required")
                    ? text
                    : "json-max-length-narrowed" + text.substring(text.indexOf(' ')))
            .toList());
  }
}
