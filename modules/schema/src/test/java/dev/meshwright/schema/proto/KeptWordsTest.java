package dev.meshwright.schema.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.link.KeptWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Where a type went is looked for in all files of a state; those without a change are read once.
class KeptWordsTest {

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> versions = new TreeMap<>();
  private final List<String> readings = new ArrayList<>();
  private final KeptWords words = new KeptWords();

  private final class Counted implements FileSource {

    @Override
    public Optional<String> text(String path) {
      readings.add(path);
      return Optional.ofNullable(texts.get(path));
    }

    @Override
    public Optional<String> version(String path) {
      return Optional.ofNullable(versions.get(path));
    }

    @Override
    public List<String> paths() {
      return List.copyOf(texts.keySet());
    }
  }

  private void write(String path, String version, String body) {
    texts.put(path, "syntax = \"proto3\"; package p; " + body);
    versions.put(path, version);
  }

  /// One keystroke in a file, after which a type is looked for.
  private List<String> declaring(String type, String body) {
    readings.clear();
    ProtoDocument document =
        ProtoSchemas.parse(
            "edited.proto", "syntax = \"proto3\"; package p; " + body, new Counted(), words);
    return document.state().declaring(type);
  }

  private void files() {
    for (int i = 0; i < 50; i++) {
      write("f%02d.proto".formatted(i), "1", "message M" + i + " {}");
    }
    write("edited.proto", "1", "message Old {}");
  }

  @Test
  void a_keystroke_reads_the_edited_text_only() {
    files();
    assertEquals(List.of(), declaring("p.Gone", "message A {}"));
    assertEquals(50, readings.size());
    assertEquals(List.of(), declaring("p.Gone", "message Ab {}"));
    assertEquals(List.of(), readings);
    assertEquals(List.of("edited.proto"), declaring("p.Abc", "message Abc {}"));
    assertEquals(List.of(), readings);
    assertEquals(List.of(), declaring("p.Old", "message Abc {}"));
    assertEquals(List.of(), readings);
  }

  @Test
  void a_file_is_read_again_when_its_version_is_another() {
    files();
    declaring("p.Gone", "message A {}");
    write("f07.proto", "2", "message Gone {}");
    assertEquals(List.of("f07.proto"), declaring("p.Gone", "message A {}"));
    assertEquals(List.of("f07.proto", "f07.proto"), readings);
    texts.remove("f07.proto");
    versions.remove("f07.proto");
    assertEquals(List.of(), declaring("p.Gone", "message A {}"));
    write("f07.proto", "2", "message Back {}");
    assertEquals(List.of("f07.proto"), declaring("p.Back", "message A {}"));
  }

  @Test
  void a_file_without_a_version_is_read_each_time() {
    files();
    versions.remove("f07.proto");
    declaring("p.Gone", "message A {}");
    assertEquals(List.of(), declaring("p.Gone", "message A {}"));
    assertEquals(List.of("f07.proto"), readings);
    texts.put("f07.proto", "syntax = \"proto3\"; package p; message Gone {}");
    assertEquals(List.of("f07.proto"), declaring("p.Gone", "message A {}"));
  }

  @Test
  void two_states_that_are_asked_in_turn_are_read_once_each() {
    files();
    Map<String, String> before = Map.copyOf(versions);
    declaring("p.Gone", "message A {}");
    for (int turn = 0; turn < 3; turn++) {
      versions.replaceAll((path, version) -> "2");
      declaring("p.Gone", "message A {}");
      assertEquals(turn == 0 ? 50 : 0, readings.size());
      versions.putAll(before);
      declaring("p.Gone", "message A {}");
      assertEquals(List.of(), readings);
    }
  }
}
