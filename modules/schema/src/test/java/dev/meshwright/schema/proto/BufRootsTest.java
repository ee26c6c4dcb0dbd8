package dev.meshwright.schema.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where imports count from, as files of buf say.
class BufRootsTest {

  private static final String A =
      "syntax = \"proto3\";\nimport \"x/b.proto\";\nmessage A {\n  B b = 1;\n}\n";
  private static final String B = "syntax = \"proto3\";\nmessage B {}\n";

  /// The file that the import of a file means.
  private static Optional<String> found(String path, String... filesAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      texts.put(filesAndTexts[i], filesAndTexts[i + 1]);
    }
    FileSource files = FileSource.of(texts);
    return ProtoSchemas.parse(path, texts.get(path), files).file().imports().getFirst().resolved();
  }

  @Test
  void modules_of_version_2_see_one_another() {
    assertEquals(
        Optional.of("two/x/b.proto"),
        found(
            "one/q/a.proto",
            "buf.yaml",
            "version: v2\nmodules:\n  - path: one\n  - path: two\n",
            "one/q/a.proto",
            A,
            "two/x/b.proto",
            B,
            "three/x/b.proto",
            B));
    assertEquals(
        Optional.of("root/x/b.proto"),
        found(
            "root/q/a.proto",
            "root/buf.yaml",
            "version: v2\n",
            "root/q/a.proto",
            A,
            "root/x/b.proto",
            B,
            "x/b.proto",
            B));
  }

  @Test
  void the_own_module_comes_first() {
    assertEquals(
        Optional.of("two/x/b.proto"),
        found(
            "two/a.proto",
            "buf.work.yaml",
            "version: v1\ndirectories:\n  - one\n  - two\n",
            "two/a.proto",
            A,
            "two/x/b.proto",
            B,
            "one/x/b.proto",
            B));
  }

  @Test
  void older_versions_give_roots_as_well() {
    assertEquals(
        Optional.of("m/src/x/b.proto"),
        found(
            "m/src/a.proto",
            "m/buf.yaml",
            "version: v1beta1\nbuild:\n  roots: [src, other]\n",
            "m/src/a.proto",
            A,
            "m/src/x/b.proto",
            B,
            "x/b.proto",
            B));
    assertEquals(
        Optional.of("m/x/b.proto"),
        found(
            "m/deep/a.proto",
            "m/buf.yaml",
            "version: v1\n",
            "m/deep/a.proto",
            A,
            "m/x/b.proto",
            B,
            "x/b.proto",
            B));
  }

  @Test
  void a_module_that_cannot_be_read_gives_none() {
    assertEquals(
        Optional.of("x/b.proto"),
        found("m/a.proto", "m/buf.yaml", "version: [\n- {", "m/a.proto", A, "x/b.proto", B));
  }

  @Test
  void one_missing_import_is_one_problem() {
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\nimport \"gone.proto\";\n");
    text.append("message A {\n");
    for (int i = 1; i <= 300; i++) {
      text.append("  gone.Type").append(i).append(" f").append(i).append(" = ").append(i);
      text.append(" [(gone.option).value = ").append(i).append("];\n");
    }
    text.append("}\n");
    List<Problem> problems =
        ProtoSchemas.parse("a.proto", text.toString(), FileSource.empty()).problems();
    assertEquals(List.of("proto-import-missing"), problems.stream().map(Problem::rule).toList());
  }
}
