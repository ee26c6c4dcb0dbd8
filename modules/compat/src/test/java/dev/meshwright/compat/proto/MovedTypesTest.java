package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.proto.buf.BufFinding;
import dev.meshwright.compat.proto.buf.BufRule;
import dev.meshwright.compat.proto.buf.BufRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A type is its full name, whatever file of the state it stands in.
class MovedTypesTest {

  private static final String PERSON = "message Person { string id = 1; %s age = 7; }\n";
  private static final String OTHER = "message Other { string x = 1; }\n";

  private static ProtobufFileSet state(String... pathsAndBodies) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndBodies.length; i += 2) {
      files.put(pathsAndBodies[i], "syntax = \"proto3\";\n" + pathsAndBodies[i + 1]);
    }
    return new ProtobufFileSet(FileSource.of(files));
  }

  private static Verdict compare(String path, ProtobufFileSet old, ProtobufFileSet now) {
    return ProtoCompatibility.compare(
        old.read(path).orElseThrow(), now.read(path).orElseThrow(), Progress.none());
  }

  private static List<String> buf(
      BufRule.Category category, ProtobufFileSet old, ProtobufFileSet now) {
    return BufRules.findings(
            old.readAll(Progress.none()), now.readAll(Progress.none()), BufRule.of(category))
        .stream()
        .map(BufFinding::rule)
        .map(BufRule::name)
        .toList();
  }

  private static ProtobufFileSet before() {
    return state("base.proto", PERSON.formatted("int64") + OTHER);
  }

  @Test
  void a_message_that_moved_and_changed_breaks_imported_or_not() {
    for (String imported : List.of("import \"person.proto\";\n", "")) {
      ProtobufFileSet now =
          state("base.proto", imported + OTHER, "person.proto", PERSON.formatted("string"));
      Verdict verdict = compare("base.proto", before(), now);
      assertEquals(Answer.NO, verdict.backward());
      assertEquals(
          List.of("proto-field-type-incompatible", "proto-type-moved"), Protos.rules(verdict));
      assertEquals("person.proto", verdict.findings().getFirst().place().orElseThrow().file());
      assertEquals(
          List.of("FIELD_WIRE_COMPATIBLE_TYPE"), buf(BufRule.Category.WIRE, before(), now));
    }
  }

  @Test
  void a_message_that_only_moved_reads_as_before() {
    ProtobufFileSet now = state("base.proto", OTHER, "person.proto", PERSON.formatted("int64"));
    Verdict verdict = compare("base.proto", before(), now);
    assertEquals(Answer.YES, verdict.backward());
    assertEquals(Answer.YES, verdict.forward());
    assertEquals(List.of("proto-type-moved"), Protos.rules(verdict));
    assertEquals(List.of("MESSAGE_NO_DELETE"), buf(BufRule.Category.FILE, before(), now));
    assertEquals(List.of(), buf(BufRule.Category.PACKAGE, before(), now));
  }

  @Test
  void a_message_that_came_in_is_compared_with_what_it_was() {
    ProtobufFileSet old = state("a.proto", PERSON.formatted("int64"), "b.proto", OTHER);
    ProtobufFileSet now = state("b.proto", OTHER + PERSON.formatted("string"));
    assertEquals(Answer.NO, compare("b.proto", old, now).backward());
    ProtobufFileSet both =
        state("a.proto", PERSON.formatted("int64"), "b.proto", "message Person { bool b = 9; }");
    ProtobufFileSet copied = state("a.proto", PERSON.formatted("int64"), "b.proto", OTHER);
    assertEquals(
        List.of("proto-message-removed", "proto-type-added"),
        Protos.rules(compare("b.proto", both, copied)),
        "the other Person was there all along");
  }

  @Test
  void enums_nested_types_and_services_move_as_well() {
    String rest = OTHER;
    String moved =
        "enum Hue { HUE_UNSPECIFIED = 0; HUE_RED = %s; }\n"
            + "message Out { message In { %s v = 1; } In in = 1; }\n"
            + "service S { rpc Get(Out) returns (%s); }\n";
    ProtobufFileSet old = state("a.proto", rest + moved.formatted("1", "int32", "Out"));
    ProtobufFileSet same = state("a.proto", rest, "b.proto", moved.formatted("1", "int32", "Out"));
    assertEquals(
        List.of("proto-type-moved"), Protos.rules(compare("a.proto", old, same)), "only moved");
    assertEquals(3, compare("a.proto", old, same).findings().size(), "In moved with Out");
    ProtobufFileSet changed =
        state("a.proto", rest, "b.proto", moved.formatted("2", "string", "Out.In"));
    assertTrue(
        Protos.rules(compare("a.proto", old, changed))
            .containsAll(
                List.of(
                    "proto-enum-value-renumbered",
                    "proto-field-type-incompatible",
                    "proto-rpc-signature-changed")),
        () -> Protos.rules(compare("a.proto", old, changed)).toString());
  }

  @Test
  void a_file_that_is_gone_is_judged_by_what_others_took_over() {
    ProtobufFileSet now = state("c.proto", PERSON.formatted("string"));
    Verdict verdict =
        ProtoCompatibility.compareGone(
                before().read("base.proto").orElseThrow(), now.declarations(), Progress.none())
            .orElseThrow();
    assertEquals(Answer.NO, verdict.backward());
    assertEquals(
        List.of(
            "proto-field-type-incompatible",
            "proto-file-removed",
            "proto-message-removed",
            "proto-type-moved"),
        Protos.rules(verdict));
    assertTrue(
        ProtoCompatibility.compareGone(
                before().read("base.proto").orElseThrow(),
                state("c.proto", "message New {}").declarations(),
                Progress.none())
            .isEmpty());
  }

  @Test
  void buf_tells_files_packages_and_what_left_them() {
    ProtobufFileSet old = state("org/x.proto", PERSON.formatted("int64") + OTHER);
    ProtobufFileSet now = state("x.proto", OTHER);
    assertEquals(List.of("FILE_NO_DELETE"), buf(BufRule.Category.FILE, old, now));
    assertEquals(List.of("PACKAGE_MESSAGE_NO_DELETE"), buf(BufRule.Category.PACKAGE, old, now));
    assertEquals(
        List.of("PACKAGE_NO_DELETE"),
        buf(
            BufRule.Category.PACKAGE,
            state("v1exp/x.proto", "package p.v1exp;\n" + OTHER),
            state("v1dev/x.proto", "package p.v1dev;\n" + OTHER)));
  }
}
