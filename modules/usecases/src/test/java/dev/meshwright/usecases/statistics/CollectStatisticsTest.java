package dev.meshwright.usecases.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace in numbers, counted by hand.
class CollectStatisticsTest {

  private static final String ORDER =
      """
      {"type": "record", "name": "Order", "doc": "What was ordered.", "fields": [
        {"name": "id", "type": "string", "doc": "By whom it is known."},
        {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["NEW", "PAID"]}}]}
      """;

  private static final String SHIP =
      """
      syntax = "proto3";
      package shop;
      import "shop/money.proto";
      // A parcel.
      message Parcel {
        string id = 1;
        // What it cost.
        Money cost = 2;
        oneof to { string street = 3; string box = 4; }
      }
      """;

  private static final String MONEY =
      "syntax = \"proto3\";\npackage shop;\nmessage Money { int64 cents = 1; }\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String date, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ada"));
    command.addAll(List.of("-c", "user.email=ada@example.com"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_AUTHOR_DATE", date);
    builder.environment().put("GIT_COMMITTER_DATE", date);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private void commit(String date) throws IOException, InterruptedException {
    git(date, "add", "-A");
    git(date, "commit", "-q", "-m", "change");
  }

  private WorkspaceStatistics collected(StatisticsRequest request) {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      return services
          .collectStatistics()
          .collect(request, services.workingCopy(Progress.none()), Progress.none());
    }
  }

  @Test
  void schemas_their_parts_and_what_is_documented_are_counted_by_language() throws IOException {
    write("order.avsc", ORDER);
    write("shop/ship.proto", SHIP);
    write("shop/money.proto", MONEY);
    write("shop/broken.proto", "syntax = \"proto3\";\nmessage M { Nowhere it = 1; }\n");
    write("notes.md", "no schema\n");
    WorkspaceStatistics statistics = collected(StatisticsRequest.usual());
    assertEquals(
        List.of(SchemaFormat.AVRO, SchemaFormat.PROTOBUF),
        statistics.languages().stream().map(LanguageCounts::format).toList());
    SchemaCounts avro = statistics.languages().getFirst().counts();
    assertEquals(
        new SchemaCounts(
            1, 0, ORDER.length(), 3, new Share(1, 1), new Share(1, 2), new Share(0, 2)),
        avro);
    SchemaCounts proto = statistics.languages().getLast().counts();
    assertEquals(3, proto.files());
    assertEquals(1, proto.broken(), "one names a type that is nowhere");
    assertEquals(new Share(1, 3), proto.types());
    assertEquals(new Share(1, 6), proto.fields());
    assertEquals(4, statistics.all().files());
    assertEquals(
        List.of("shop/ship.proto", "order.avsc"),
        statistics.largest().stream().limit(2).map(LargeSchema::path).toList());
    assertEquals(List.of(), statistics.growth(), "without a history");
    assertEquals(33, proto.types().percent());
    assertEquals(0, Share.NOTHING.percent());
  }

  @Test
  void rules_are_told_by_how_often_they_are_broken() throws IOException {
    write("buf.yaml", "version: v1\nlint:\n  use: [FIELD_LOWER_SNAKE_CASE, MESSAGE_PASCAL_CASE]\n");
    write("a.proto", "syntax = \"proto3\";\nmessage a { int32 aB = 1; int32 bC = 2; }\n");
    write("b.proto", "syntax = \"proto3\";\nmessage B { int32 aB = 1; }\n");
    List<BrokenRule> rules = collected(StatisticsRequest.usual()).rules();
    assertEquals("FIELD_LOWER_SNAKE_CASE", rules.getFirst().rule());
    assertEquals(3, rules.getFirst().findings());
    assertEquals(2, rules.getFirst().files());
    assertEquals("MESSAGE_PASCAL_CASE", rules.getLast().rule());
    assertEquals(1, collected(new StatisticsRequest(1, 0, Optional.empty())).rules().size());
  }

  @Test
  void growth_is_told_by_tags_else_by_the_last_commit_of_each_month() throws Exception {
    git("2024-01-01T10:00:00Z", "init", "-q", "-b", "main");
    write("order.avsc", ORDER);
    commit("2024-01-05T10:00:00Z");
    write("shop/money.proto", MONEY);
    commit("2024-01-20T10:00:00Z");
    write("shop/ship.proto", SHIP);
    commit("2024-03-01T10:00:00Z");
    List<GrowthPoint> months = collected(StatisticsRequest.usual()).growth();
    assertEquals(List.of(2, 3), months.stream().map(each -> each.counts().files()).toList());
    assertEquals("2024-01-20", months.getFirst().when().toLocalDate().toString());
    git("2024-03-02T10:00:00Z", "tag", "v1", "HEAD~2");
    git("2024-03-02T10:00:00Z", "tag", "v2");
    List<GrowthPoint> tags = collected(StatisticsRequest.usual()).growth();
    assertEquals(List.of("v1", "v2"), tags.stream().map(GrowthPoint::name).toList());
    assertEquals(List.of(1, 3), tags.stream().map(each -> each.counts().files()).toList());
    assertEquals(List.of(2, 7), tags.stream().map(each -> each.counts().fields().whole()).toList());
    assertEquals(
        List.of("v2"),
        collected(new StatisticsRequest(1, 1, Optional.empty())).growth().stream()
            .map(GrowthPoint::name)
            .toList());
  }

  @Test
  void growth_up_to_a_revision_knows_nothing_that_came_later() throws Exception {
    git("2024-01-01T10:00:00Z", "init", "-q", "-b", "main");
    for (int i = 1; i <= 3; i++) {
      write("s" + i + ".avsc", ORDER);
      commit("2024-0" + i + "-05T10:00:00Z");
      git("2024-0" + i + "-06T10:00:00Z", "tag", "v" + i);
    }
    assertEquals(
        List.of("v1", "v2"),
        collected(new StatisticsRequest(1, 12, Optional.of("v2"))).growth().stream()
            .map(GrowthPoint::name)
            .toList());
    List<GrowthPoint> first = collected(new StatisticsRequest(1, 12, Optional.of("v1"))).growth();
    assertEquals(List.of(1), first.stream().map(each -> each.counts().files()).toList());
    assertEquals(List.of(), collected(new StatisticsRequest(1, 0, Optional.of("v2"))).growth());
  }

  @Test
  void a_schema_that_is_no_text_is_a_problem_and_the_rest_is_counted() throws IOException {
    write("order.avsc", ORDER);
    Files.write(folder.resolve("odd.avsc"), new byte[] {'{', (byte) 0xff, (byte) 0xfe});
    WorkspaceStatistics statistics = collected(StatisticsRequest.usual());
    assertEquals(1, statistics.all().files());
    assertTrue(
        statistics.problems().stream()
            .anyMatch(problem -> problem.location().file().equals("odd.avsc")));
  }
}
