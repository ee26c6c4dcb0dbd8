package dev.meshwright.usecases.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import dev.meshwright.usecases.merging.SideVerdict.Side;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingInRepositoryTest {

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void two_branches() throws IOException, InterruptedException {
    root = Files.createDirectories(temporary.resolve("work"));
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada Example");
    git("config", "user.email", "ada@example.com");
    write("long", "");
    git("add", "-A");
    git("commit", "-qm", "begin");
    git("checkout", "-qb", "side");
    write("string", "");
    git("commit", "-qam", "another type");
    git("checkout", "-q", "main");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private void write(String type, String more) throws IOException {
    Files.writeString(root.resolve("order.avsc"), schema(type, more));
  }

  private static String schema(String type, String more) {
    return """
    {"type": "record", "name": "Order", "fields": [
      {"name": "id", "type": "string"},
      {"name": "total", "type": "%s"}%s
    ]}
    """
        .formatted(type, more);
  }

  @Test
  void what_would_break_is_foreseen_without_a_change() throws IOException {
    try (WorkspaceServices services = WorkspaceServices.open(root).optional().orElseThrow()) {
      MergeBranches merging = services.git().mergeBranches();
      ForeseenChanges foreseen =
          merging
              .foresee(GitOperation.MERGE, new PickRequest(List.of("side")), Progress.none())
              .orElseThrow();
      List<DescribedFile> breaking = foreseen.words().breaking();
      assertEquals("order.avsc", breaking.getFirst().file().path());
      assertEquals(
          List.of(new SchemaVerdict("order.avsc", Reading.NO, Reading.NO)), foreseen.schemas());
      assertEquals(schema("long", ""), Files.readString(root.resolve("order.avsc")));
      assertInstanceOf(
          MergeOutcome.Moved.class,
          merging.merge(new MergeRequest("side"), line -> {}, Progress.none()));
      ForeseenChanges back =
          merging
              .foresee(GitOperation.REVERT, new PickRequest(List.of("HEAD")), Progress.none())
              .orElseThrow();
      assertEquals(
          List.of(new SchemaVerdict("order.avsc", Reading.NO, Reading.NO)), back.schemas());
      assertEquals(List.of(), back.conflicts());
    }
  }

  @Test
  void a_conflict_is_judged_against_what_was_merged_and_before_the_commit()
      throws IOException, InterruptedException {
    write("int", ",\n  {\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}");
    git("commit", "-qam", "a note");
    try (WorkspaceServices services = WorkspaceServices.open(root).optional().orElseThrow()) {
      MergeBranches merging = services.git().mergeBranches();
      assertEquals(
          List.of("order.avsc"),
          merging
              .foresee(GitOperation.MERGE, new PickRequest(List.of("side")), Progress.none())
              .orElseThrow()
              .conflicts());
      assertInstanceOf(
          MergeOutcome.Stopped.class,
          merging.merge(new MergeRequest("side"), line -> {}, Progress.none()));
      String result = schema("long", "");
      assertEquals(
          List.of(
              new SideVerdict(Side.BASE, Reading.YES, Reading.YES),
              new SideVerdict(Side.OURS, Reading.YES, Reading.NO),
              new SideVerdict(Side.THEIRS, Reading.NO, Reading.NO)),
          merging.judge(
              "order.avsc", result, FileSource.of(Map.of("order.avsc", result)), Progress.none()));
      write("string", "");
      assertTrue(merging.resolved(List.of("order.avsc")).optional().isPresent());
      assertFalse(merging.staged(Progress.none()).breaking().isEmpty());
      assertInstanceOf(
          MergeOutcome.Done.class,
          merging.proceed(Optional.empty(), Set.of(), line -> {}, Progress.none()));
      assertEquals(Optional.empty(), merging.underWay());
    }
  }
}
