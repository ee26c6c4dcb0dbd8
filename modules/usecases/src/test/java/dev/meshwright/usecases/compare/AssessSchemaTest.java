package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.policy.PolicyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A profile of buf's takes all files of both states into account; each is read once.
class AssessSchemaTest {

  private static final int FILES = 20;
  private static final String EDITED = "f00.proto";

  private final KeptVersions versions =
      new KeptVersions(SchemaLanguages.all(), new Snapshots(Optional.empty()));
  private final AssessSchema assess = new AssessSchema(versions);
  private final List<String> readings = new ArrayList<>();

  /// A state that takes down what is read of it.
  private final class Counted implements FileSource {

    private final String name;
    private final FileSource files;

    private Counted(String name, String field) {
      Map<String, String> texts = new TreeMap<>();
      for (int i = 0; i < FILES; i++) {
        texts.put("f%02d.proto".formatted(i), proto(i, field));
      }
      this.name = name;
      this.files = FileSource.of(texts);
    }

    @Override
    public Optional<String> text(String path) {
      readings.add(name + " " + path);
      return files.text(path);
    }

    @Override
    public List<String> paths() {
      return files.paths();
    }
  }

  private static String proto(int number, String field) {
    return "syntax = \"proto3\"; package p; message M%d { %s a = 1; }".formatted(number, field);
  }

  private static FindingAssessor assessor() {
    FileSource settings =
        FileSource.of(Map.of(PolicyReader.COMPATIBILITY_FILE, "profile: buf-package\n"));
    return new FindingAssessor(PolicyReader.read(settings), LocalDate.of(2026, 1, 1));
  }

  private List<Integer> rows(List<Snapshot> states, FileSource now, String text) {
    versions.expect(states.size());
    ParsedSchema schema =
        SchemaLanguages.all().parse(SchemaFormat.PROTOBUF, new SchemaVersion(EDITED, text, now));
    readings.clear();
    return states.stream()
        .map(state -> assess.newInState(schema, state, assessor(), Progress.none()).size())
        .toList();
  }

  private List<Snapshot> states(int count) {
    List<Snapshot> states = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "v" + i;
      states.add(new Snapshot(name, new Counted(name, i % 2 == 0 ? "int32" : "string")));
    }
    return states;
  }

  @Test
  void the_working_copy_is_read_once_for_all_rows_and_each_state_once_for_all_keystrokes() {
    List<Snapshot> states = states(5);
    FileSource now = new Counted("now", "int32");
    List<Integer> first = rows(states, now, proto(0, "int32"));
    assertEquals(List.of(0, 1, 0, 1, 0), first);
    assertEquals(5 * FILES + FILES - 1, readings.size());
    FileSource next = new Counted("next", "int32");
    assertEquals(List.of(1, 0, 1, 0, 1), rows(states, next, proto(0, "string")));
    assertEquals(FILES - 1, readings.size());
    assertFalse(readings.contains("next " + EDITED));
  }

  @Test
  void no_more_states_are_kept_than_there_are_rows() {
    List<Snapshot> states = states(3);
    FileSource now = new Counted("now", "int32");
    rows(states, now, proto(0, "int32"));
    rows(states.subList(0, 1), now, proto(0, "int32"));
    rows(states.subList(0, 1), now, proto(0, "int32"));
    assertEquals(List.of(), readings);
    rows(states.subList(1, 3), now, proto(0, "int32"));
    assertEquals(2 * FILES, readings.size());
  }
}
