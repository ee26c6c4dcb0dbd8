package dev.meshwright.usecases.fieldhistory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fields followed through renames, by the rules of each language.
class FieldHistoryTest {

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
    Files.writeString(work.resolve(path), text);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private static String avro(String... fields) {
    return "{\"type\": \"record\", \"name\": \"Order\", \"namespace\": \"shop\", \"fields\": [\n  "
        + String.join(",\n  ", fields)
        + "\n]}\n";
  }

  private WorkspaceServices opened() {
    services.close();
    services = WorkspaceServices.open(work).optional().orElseThrow();
    return services;
  }

  /// `subject: path words` of each event.
  private List<String> told(String path, String field) {
    return opened()
        .git()
        .fieldHistory()
        .of(path, field, 100, Progress.none())
        .optional()
        .orElseThrow()
        .stream()
        .flatMap(commit ->
            commit.events().stream()
                .map(
                    event -> commit.commit().subject() + ": " + event.path() + " " + event.words()))
        .toList();
  }

  @Test
  void avroFollowsAliasesAndFiles() throws IOException {
    String id = "{\"name\": \"id\", \"type\": \"string\"}";
    commit("order.avsc", avro(id), "begin");
    commit("order.avsc", avro(id, "{\"name\": \"total\", \"type\": \"int\"}"), "total");
    commit(
        "order.avsc",
        avro(id, "{\"name\": \"amount\", \"type\": \"int\", \"aliases\": [\"total\"]}"),
        "rename");
    git("mv", "order.avsc", "sale.avsc");
    git("commit", "-q", "-m", "move");
    commit(
        "sale.avsc",
        avro(
            "{\"name\": \"id\", \"type\": \"string\", \"doc\": \"The id\"}",
            "{\"name\": \"amount\", \"type\": [\"null\", \"long\"], \"default\": null,"
                + " \"aliases\": [\"total\"]}"),
        "widen");
    assertEquals(
        List.of(
            "widen: Order.amount type int \u2192 long",
            "widen: Order.amount required \u2192 nullable",
            "widen: Order.amount default null set",
            "move: sale.avsc its file moved from order.avsc to sale.avsc",
            "rename: Order.amount renamed from total to amount (an alias says so)",
            "rename: Order.amount aliases total",
            "total: Order.total introduced as int"),
        told("sale.avsc", "Order.amount"));
  }

  @Test
  void protobufFollowsNumbers() throws IOException {
    commit("o.proto", "syntax = \"proto3\";\nmessage Order {\n  int32 total = 1;\n}\n", "begin");
    commit(
        "o.proto",
        "syntax = \"proto3\";\nmessage Order {\n  string note = 2;\n  int64 amount = 1;\n}\n",
        "change");
    commit(
        "o.proto",
        "syntax = \"proto3\";\nmessage Order {\n  string note = 3;\n  oneof pay {\n"
            + "    // What it costs.\n    int64 amount = 1;\n  }\n}\n",
        "group");
    assertEquals(
        List.of(
            "group: Order.amount without presence \u2192 optional",
            "group: Order.amount described",
            "group: Order.amount put into pay",
            "change: Order.amount renamed from total to amount (the number is the same)",
            "change: Order.amount type int32 \u2192 int64",
            "begin: Order.total introduced as int32"),
        told("o.proto", "amount"));
    assertEquals(
        List.of("group: Order.note number 2 \u2192 3", "change: Order.note introduced as string"),
        told("o.proto", "Order.note"));
  }

  @Test
  void jsonSchemaFollowsNamesAndSaysWhatItGuesses() throws IOException {
    String schema =
        "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Order\","
            + " \"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}, \"%s\":"
            + " {\"type\": \"number\"}}, \"required\": [%s]}\n";
    commit("order.schema.json", schema.formatted("total", ""), "begin");
    commit("order.schema.json", schema.formatted("total", "\"total\""), "require");
    commit("order.schema.json", schema.formatted("amount", "\"amount\""), "rename");
    assertEquals(
        List.of(
            "rename: amount renamed from total to amount (a guess: nothing in the schema says so)",
            "require: total optional \u2192 required",
            "begin: total introduced as number"),
        told("order.schema.json", "amount"));
  }

  @Test
  void whatWasRemovedStillHasItsHistory() throws IOException {
    String id = "{\"name\": \"id\", \"type\": \"string\"}";
    commit("order.avsc", avro(id, "{\"name\": \"tax\", \"type\": \"int\"}"), "begin");
    commit("order.avsc", avro(id), "end");
    commit("order.avsc", "{ broken", "break");
    commit("order.avsc", avro(id.replace("string", "bytes")), "mend");
    assertEquals(
        List.of("end: Order.tax removed", "begin: Order.tax introduced as int"),
        told("order.avsc", "tax"));
    assertEquals(
        List.of("mend: Order.id type string \u2192 bytes", "begin: Order.id introduced as string"),
        told("order.avsc", "id"));
    assertTrue(told("order.avsc", "never").isEmpty());
  }

  @Test
  void aMergeIsFollowedToTheSideThatChangedTheField() throws IOException {
    String pad = "{\"name\": \"pad%s\", \"type\": \"string\", \"doc\": \"to keep lines apart\"}";
    String[] fields = {
      "{\"name\": \"a\", \"type\": \"int\"}",
      pad.formatted(1),
      pad.formatted(2),
      pad.formatted(3),
      "{\"name\": \"b\", \"type\": \"int\"}"
    };
    commit("o.avsc", avro(fields), "begin");
    git("switch", "-q", "-c", "side");
    fields[4] = fields[4].replace("int", "long");
    commit("o.avsc", avro(fields), "side");
    git("switch", "-q", "main");
    fields[4] = fields[4].replace("long", "int");
    fields[0] = fields[0].replace("int", "long");
    commit("o.avsc", avro(fields), "mine");
    git("merge", "-q", "--no-ff", "-m", "merge", "side");
    assertEquals(
        List.of("side: Order.b type int \u2192 long", "begin: Order.b introduced as int"),
        told("o.avsc", "b"));
    Map<String, String> last = new TreeMap<>();
    opened()
        .git()
        .fieldHistory()
        .lastChanges(
            "o.avsc",
            Files.readString(work.resolve("o.avsc")).replace("pad2", "pad2new"),
            Progress.none())
        .optional()
        .orElseThrow()
        .forEach(change ->
            last.put(
                change.name(),
                change.commit().map(commit -> commit.subject()).orElse("not committed")));
    assertEquals(
        Map.of(
            "Order",
            "begin",
            "Order.a",
            "mine",
            "Order.b",
            "side",
            "Order.pad1",
            "begin",
            "Order.pad2new",
            "not committed",
            "Order.pad3",
            "begin"),
        last);
  }
}
