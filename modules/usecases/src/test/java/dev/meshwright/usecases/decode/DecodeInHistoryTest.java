package dev.meshwright.usecases.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages against the versions of schemas in a repository of real commits.
class DecodeInHistoryTest {

  @TempDir Path temporary;
  private Path work;
  private WorkspaceServices services;

  @BeforeEach
  void init() throws IOException {
    work = Files.createDirectories(temporary.resolve("work"));
    git("init", "-q", "-b", "main");
    services = WorkspaceServices.open(work).optional().orElseThrow();
  }

  @AfterEach
  void close() {
    services.close();
  }

  private void git(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), said);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private void commit(String path, String text, String message) throws IOException {
    Files.createDirectories(work.resolve(path).getParent());
    Files.writeString(work.resolve(path), text);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private static String avro(String... fields) {
    return "{\"type\": \"record\", \"name\": \"Order\", \"namespace\": \"shop\", \"fields\": ["
        + String.join(", ", fields)
        + "]}";
  }

  private static final String ID = "{\"name\": \"id\", \"type\": \"long\"}";
  private static final String NOTE = "{\"name\": \"note\", \"type\": \"string\"}";

  private Result<DecodeReport> asked(String pasted, String... schemas) {
    services.close();
    services = WorkspaceServices.open(work).optional().orElseThrow();
    return PastedText.read(pasted, Optional.empty())
        .flatMap(message ->
            services
                .decodeMessage()
                .decode(
                    new DecodeRequest(message, List.of(schemas), Optional.empty()),
                    Progress.none()));
  }

  private DecodeReport decode(String pasted, String... schemas) {
    return asked(pasted, schemas).optional().orElseThrow();
  }

  /// `subject: outcome` of each version, oldest first.
  private static List<String> told(SchemaReadings readings) {
    return readings.versions().stream()
        .map(version ->
            version.commit().map(commit -> commit.subject()).orElse("working copy")
                + ": "
                + switch (version.outcome()) {
                  case Outcome.Reads(String json, List<String> strangers, var writer) ->
                      "reads "
                          + json
                          + (strangers.isEmpty() ? "" : " without " + strangers)
                          + (writer.isEmpty() ? "" : " written otherwise");
                  case Outcome.Refuses(String path, int offset, String reason) ->
                      path + "@" + offset + " " + reason;
                  case Outcome.Broken(String reason) -> "broken";
                  case Outcome.Gone() -> "gone";
                })
        .toList();
  }

  @Test
  void avroOverItsVersions() throws IOException {
    commit("order.avsc", avro(ID), "first");
    commit("order.avsc", avro(ID, NOTE), "note");
    commit("order.avsc", avro(ID, NOTE, "{\"name\": \"x\", \"type\": \"int\"}"), "x");
    Files.writeString(work.resolve("order.avsc"), avro("{\"name\": \"id\", \"type\": \"string\"}"));
    DecodeReport report = decode("0e 04 68 69");
    SchemaReadings order = report.reading().getFirst();
    assertEquals("shop.Order", order.type());
    assertEquals(
        List.of(
            "first: reads {\"id\": 7} written otherwise",
            "note: reads {\"id\": 7, \"note\": \"hi\"}",
            "x: x@-1 it was not written, and has no default",
            "working copy: @-1 a value of type long is not read as string"),
        told(order));
    assertEquals("x", order.firstThatDoesNot().orElseThrow().commit().orElseThrow().subject());
    assertEquals(4, report.versions());
  }

  @Test
  void aSingleObjectNamesWhoWroteIt() throws IOException {
    commit("order.avsc", avro(ID), "first");
    commit("order.avsc", avro(ID, NOTE.replace("}", ", \"default\": \"-\"}")), "note");
    services.close();
    services = WorkspaceServices.open(work).optional().orElseThrow();
    long fingerprint =
        org.apache.avro.SchemaNormalization.parsingFingerprint64(
            new org.apache.avro.Schema.Parser().parse(avro(ID)));
    String hex = "c301" + HexFormat.of().toHexDigits(Long.reverseBytes(fingerprint)) + "0e";
    assertEquals(
        List.of(
            "first: reads {\"id\": 7}",
            "note: reads {\"id\": 7, \"note\": \"-\"} written otherwise"),
        told(decode(hex).reading().getFirst()));
  }

  @Test
  void protobufIsReadWithWhatItDoesNotKnow() throws IOException {
    String head = "syntax = \"proto3\";\nmessage Order {\n  string id = 1;\n";
    commit("order.proto", head + "}\n", "first");
    commit("order.proto", head + "  int32 count = 2;\n}\n", "count");
    commit("order.proto", head + "  string count = 2;\n}\n", "text");
    // id "a", count 7 as a varint: a field of another wire type is unknown to who has a text there.
    assertEquals(
        List.of(
            "first: reads {\"id\":\"a\"} without [2]",
            "count: reads {\"id\":\"a\",\"count\":7}",
            "text: reads {\"id\":\"a\"} without [2]"),
        told(decode("0a01611007").reading().getFirst()));
    SchemaReadings cut = decode("0a0561").others().getFirst();
    assertEquals(List.of("text: id@1 its length would be 5 bytes, but 1 are left"), told(cut));
  }

  @Test
  void aRegistrysHeaderIsSeenThrough() throws IOException {
    commit(
        "order.proto",
        "syntax = \"proto3\";\nmessage A { string id = 1; }\nmessage B { string id = 1; }\n",
        "first");
    commit("order.avsc", avro(ID), "second");
    DecodeReport report = decode("000000002a 02 02 0a0161");
    assertEquals(Optional.of(42), report.message().schemaId());
    assertEquals(List.of("B"), report.reading().stream().map(SchemaReadings::type).toList());
    assertEquals(
        List.of("shop.Order"),
        decode("000000002a 0e").reading().stream().map(SchemaReadings::type).toList());
  }

  @Test
  void jsonIsReadInThreeLanguages() throws IOException {
    commit("a/order.avsc", avro(ID), "avro");
    commit("p.proto", "syntax = \"proto3\";\nmessage Order { int64 id = 1; }\n", "proto");
    commit(
        "j.json",
        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"type\": \"object\","
            + " \"properties\": {\"id\": {\"type\": \"integer\"}}}",
        "json");
    assertEquals(
        List.of("a/order.avsc", "j.json", "p.proto"),
        decode("{\"id\": 7}").reading().stream().map(SchemaReadings::path).toList());
    DecodeReport none = decode("{\"id\": \"x\"}");
    assertEquals(List.of(), none.reading());
    assertEquals(
        List.of(
            "avro: id@-1 the text \"x\" is not of type long",
            "json: /id@-1 string found, integer expected"),
        none.others().stream()
            .filter(other -> !other.path().equals("p.proto"))
            .flatMap(other -> told(other).stream())
            .toList());
    assertEquals(
        List.of("a/order.avsc"),
        decode("{\"id\": 7}", "a").reading().stream().map(SchemaReadings::path).toList());
  }

  @Test
  void schemasThatMovedBrokeAndWentAwayAreTold() throws IOException {
    commit("a.avsc", avro(ID), "first");
    git("mv", "a.avsc", "b.avsc");
    git("commit", "-q", "-m", "move");
    commit("b.avsc", "{", "broken");
    commit("b.avsc", avro(ID), "mended");
    git("rm", "-q", "b.avsc");
    git("commit", "-q", "-m", "gone");
    assertEquals(List.of(), decode("0e").reading());
    SchemaReadings found = decode("0e", "b.avsc").reading().getFirst();
    List<String> told = told(found);
    assertEquals("first: reads {\"id\": 7}", told.getFirst());
    assertTrue(told.contains("broken: broken"), told.toString());
    assertEquals("gone: gone", told.getLast());
    assertEquals("broken", found.firstThatDoesNot().orElseThrow().commit().orElseThrow().subject());
    assertTrue(asked("0e", "never.avsc") instanceof Result.Failed<?>);
  }

  @Test
  void aFolderWithoutRepositoryHasItsWorkingCopy() throws IOException {
    Path plain = Files.createDirectories(temporary.resolve("plain"));
    Files.writeString(plain.resolve("order.avsc"), avro(ID));
    services.close();
    services = WorkspaceServices.open(plain).optional().orElseThrow();
    DecodeReport report =
        services
            .decodeMessage()
            .decode(
                new DecodeRequest(
                    PastedText.read("0e", Optional.empty()).optional().orElseThrow(),
                    List.of(),
                    Optional.empty()),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(List.of("working copy: reads {\"id\": 7}"), told(report.reading().getFirst()));
  }

  @Test
  void hostileLengthsAndCountsTakeNoMemory() throws IOException {
    commit(
        "bomb.avsc",
        avro(
            "{\"name\": \"n\", \"type\": {\"type\": \"array\", \"items\": \"null\"}}",
            "{\"name\": \"t\", \"type\": \"string\"}"),
        "bomb");
    commit(
        "tree.avsc",
        "{\"type\": \"record\", \"name\": \"Tree\", \"fields\": [{\"name\": \"down\", \"type\":"
            + " [\"null\", \"Tree\"]}]}",
        "tree");
    ByteArrayOutputStream items = new ByteArrayOutputStream();
    items.write(HexFormat.of().parseHex("feffffff0f"), 0, 5);
    for (String pasted :
        List.of(
            HexFormat.of().formatHex(items.toByteArray()),
            "00feffffff0f",
            "00feffffffffffffffff01",
            "02".repeat(300_000))) {
      DecodeReport report = decode(pasted);
      assertEquals(List.of(), report.reading());
      assertTrue(
          report.others().stream()
              .allMatch(other -> other.versions().getLast().outcome() instanceof Outcome.Refuses));
    }
  }

  @Test
  void itStopsWhenNobodyWantsItAnyMore() throws IOException {
    commit("order.avsc", avro(ID), "first");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String step, double done) {}

          @Override
          public void checkCancelled() {
            throw new CancelledException();
          }

          @Override
          public Registration onCancel(Runnable hook) {
            return () -> {};
          }
        };
    PastedMessage message = PastedText.read("0e", Optional.empty()).optional().orElseThrow();
    assertThrows(
        CancelledException.class,
        () ->
            services
                .decodeMessage()
                .decode(new DecodeRequest(message, List.of(), Optional.empty()), cancelled));
  }
}
