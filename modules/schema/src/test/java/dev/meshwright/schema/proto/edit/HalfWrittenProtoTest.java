package dev.meshwright.schema.proto.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.proto.ProtoStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Files that are being written, merged or made by others: the structure shows what there is, and
/// what is edited elsewhere is edited.
class HalfWrittenProtoTest {

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\n]*\"|[A-Za-z_][\\w.]*|\\d+|[{}\\[\\]();=<>,]");

  private static final String PROTO2 =
      """
      syntax = "proto2";

      package half;

      message First {
        optional int32 one = 1 [default = 7, deprecated = true];
        repeated group Part = 2 {
          required string text = 1;
        }
        extensions 100 to 199;
        enum Kind {
          KIND_A = 0;
        }
      }

      extend First {
        optional int32 more = 100;
      }

      message Last {
        optional int32 kept = 1;
      }
      """;

  private static final String PROTO3 =
      """
      syntax = "proto3";

      package half;

      import "pay/money.proto";

      message First {
        reserved 5, 7 to 9;
        reserved "old";
        optional int32 one = 1;
        map<string, pay.Money> prices = 2;
        oneof pick {
          string text = 3;
          First first = 4;
        }
        message Inner {
          repeated int64 numbers = 1 [packed = false, json_name = "n"];
        }
      }

      enum State {
        option allow_alias = true;
        STATE_A = 0;
        STATE_B = 0 [deprecated = true];
      }

      service Api {
        rpc Get(First) returns (stream First) {
          option deprecated = true;
        }
      }

      message Last {
        int32 kept = 1;
      }
      """;

  private static final String EDITION =
      """
      edition = "2023";

      package half;

      option features.field_presence = IMPLICIT;

      message First {
        reserved old, older;
        int32 one = 1 [features.field_presence = EXPLICIT];
        First first = 2 [features = { message_encoding: DELIMITED }];
      }

      message Last {
        int32 kept = 1;
      }
      """;

  @Test
  void any_word_can_be_missing() {
    int wrong = 0;
    StringBuilder said = new StringBuilder();
    for (String text : List.of(PROTO2, PROTO3, EDITION)) {
      Matcher tokens = TOKEN.matcher(text);
      while (tokens.find()) {
        String half = text.substring(0, tokens.start()) + text.substring(tokens.end());
        Optional<String> problem = problem(text, half, tokens.start());
        if (problem.isPresent()) {
          wrong++;
          said.append(problem.get()).append(" without ").append(tokens.group()).append(" at ");
          said.append(text.substring(0, tokens.start()).lines().count()).append("\n");
        }
      }
    }
    assertEquals("", said.toString(), wrong + " words");
  }

  /// What is wrong with a text that has lost a word.
  private static Optional<String> problem(String text, String half, int at) {
    ProtoDocument document = ProtoCase.read(half);
    List<String> shown = names(ProtoStructure.of(document));
    for (StructureNode node : ProtoStructure.of(ProtoCase.read(text)).children()) {
      boolean hit = node.range().touches(at) && !node.name().equals("Last");
      if (!hit && !shown.containsAll(names(node)) && !node.range().touches(at)) {
        return Optional.of(node.name() + " is not shown");
      }
    }
    List<String> last = pathTo(ProtoStructure.of(document), "kept");
    if (last.isEmpty()) {
      return text.indexOf("kept") - at < 60 ? Optional.empty() : Optional.of("kept is not shown");
    }
    List<TextEdit> edits =
        new ProtoEditor(document).edits(new SchemaOperation.SetDoc(last, Optional.of("about it")));
    String edited = TextEdits.apply(half, edits);
    boolean only =
        edited
            .replace("// about it\n", "")
            .replaceAll("\\s+", "")
            .equals(half.replaceAll("\\s+", ""));
    return edits.isEmpty()
        ? Optional.of("no edit")
        : only ? Optional.empty() : Optional.of("edited elsewhere");
  }

  private static List<String> names(StructureNode node) {
    List<String> names = new ArrayList<>(List.of(node.name()));
    node.children().forEach(child -> names.addAll(names(child)));
    return names;
  }

  private static List<String> pathTo(StructureNode node, String name) {
    if (node.name().equals(name)) {
      return node.path();
    }
    return node.children().stream()
        .map(child -> pathTo(child, name))
        .filter(path -> !path.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  @Test
  void the_marks_of_a_conflict_hide_nothing() {
    String text =
        "syntax = \"proto3\";\nmessage A {\n  int32 a = 1;\n<<<<<<< ours\n  int32 b = 2;\n=======\n"
            + "  int32 c = 2;\n>>>>>>> theirs\n  int32 d = 3;\n}\nmessage B {\n  int32 e = 1;\n}\n";
    ProtoDocument document = ProtoCase.read(text);
    List<String> shown = names(ProtoStructure.of(document));
    assertTrue(shown.containsAll(List.of("A", "a", "B", "e")), shown.toString());
    List<TextEdit> edits =
        new ProtoEditor(document)
            .edits(new SchemaOperation.AddField(List.of("B"), 1, "f", "string", false));
    assertEquals(
        text.replace("  int32 e = 1;\n", "  int32 e = 1;\n  string f = 2;\n"),
        TextEdits.apply(text, edits));
  }

  @Test
  void line_ends_and_blanks_of_all_kinds_stay() {
    String text =
        "\uFEFFsyntax = \"proto3\";\r\nmessage A {\n\tint32 a = 1;\r\n\t\tint32 b = 2;\n}\r\n";
    ProtoDocument document = ProtoCase.read(text);
    List<TextEdit> edits =
        new ProtoEditor(document)
            .edits(new SchemaOperation.AddField(List.of("A"), 2, "c", "string", false));
    String after = TextEdits.apply(text, edits);
    assertEquals(text, after.replaceFirst("\t\tstring c = 3;\r?\n", ""));
    assertFalse(edits.isEmpty());
  }

  @Test
  void a_line_of_a_megabyte_is_read_and_edited() {
    StringBuilder line = new StringBuilder("syntax = \"proto3\"; message A { ");
    int fields = 0;
    while (line.length() < 1_000_000) {
      fields++;
      line.append("string a_field_with_a_name_").append(fields).append(" = ");
      line.append(fields < 19_000 ? fields : fields + 1_000).append("; ");
    }
    line.append("} message B { int32 e = 1; }");
    String text = line.toString();
    ProtoDocument document = ProtoCase.read(text);
    assertEquals(List.of(), ProtoCase.errors(document));
    List<TextEdit> edits =
        new ProtoEditor(document)
            .edits(new SchemaOperation.Rename(List.of("B", "field e"), "f", false));
    assertEquals(text.replace("int32 e = 1", "int32 f = 1"), TextEdits.apply(text, edits));
  }

  @Test
  void of_two_declarations_with_one_name_the_first_is_edited() {
    String text =
        "syntax = \"proto3\";\nmessage A {\n  int32 a = 1;\n}\nmessage A {\n  int32 b = 1;\n}\n";
    ProtoDocument document = ProtoCase.read(text);
    assertEquals(List.of("proto-duplicate-name"), ProtoCase.errors(document));
    List<TextEdit> edits =
        new ProtoEditor(document)
            .edits(new SchemaOperation.Rename(List.of("A", "field a"), "c", false));
    assertEquals(text.replace("int32 a", "int32 c"), TextEdits.apply(text, edits));
  }
}
