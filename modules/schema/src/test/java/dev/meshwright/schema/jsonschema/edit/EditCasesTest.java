package dev.meshwright.schema.jsonschema.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Texts before and after operations, each also with other line ends, tabs and a byte order mark.
class EditCasesTest {

  private static final FileSource FILES =
      FileSource.of(
          Map.of("common/money.schema.json", "{\"title\": \"Money\", \"type\": \"object\"}"));

  private static final Map<String, UnaryOperator<String>> STYLES =
      Map.of(
          "as it is", text -> text,
          "CRLF", text -> text.replace("\n", "\r\n"),
          "tabs", EditCasesTest::tabs,
          "BOM", text -> "\uFEFF" + text);

  private record Case(String file, String name, String before, String operation, String after) {}

  @TestFactory
  Stream<DynamicTest> each_case_gives_its_text() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file :
        List.of("rename.txt", "type.txt", "null.txt", "members.txt", "keywords.txt")) {
      cases.addAll(read(file));
    }
    return cases.stream()
        .flatMap(one ->
            STYLES.entrySet().stream()
                .map(style ->
                    DynamicTest.dynamicTest(
                        one.file() + ": " + one.name() + ", " + style.getKey(),
                        () -> check(one, style.getValue()))));
  }

  private static void check(Case one, UnaryOperator<String> style) {
    String before = style.apply(one.before());
    JsonSchemaDocument document = JsonSchemas.parse("shop/a.schema.json", before, FILES);
    String after =
        TextEdits.apply(
            before, new JsonSchemaEditor(document).edits(Operations.read(one.operation())));
    assertEquals(style.apply(one.after()), after);
    List<String> problems = rules(document);
    List<String> now =
        new ArrayList<>(rules(JsonSchemas.parse("shop/a.schema.json", after, FILES)));
    problems.forEach(now::remove);
    assertEquals(List.of(), now);
  }

  private static List<String> rules(JsonSchemaDocument document) {
    return document.problems().stream().map(Problem::rule).toList();
  }

  private static String tabs(String text) {
    StringBuilder tabs = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      String rest = line.stripLeading();
      boolean blank = rest.isEmpty();
      int blanks = blank ? 0 : line.length() - rest.length();
      tabs.append("\t".repeat(blanks / 2)).append(blank ? line : rest);
    }
    return tabs.toString();
  }

  private static List<Case> read(String file) throws IOException {
    try (InputStream in = EditCasesTest.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^# ", -1)).skip(1).map(part -> one(file, part)).toList();
    }
  }

  /// The name, the text before, the operation behind an `@`, and the text after; of a refused
  /// operation nothing.
  private static Case one(String file, String part) {
    String[] lines = part.split("\n", 2);
    int at = lines[1].indexOf("\n@ ");
    int end = lines[1].indexOf('\n', at + 1);
    String before = lines[1].substring(0, at);
    String after = lines[1].substring(end + 1).stripTrailing();
    return new Case(
        file, lines[0], before, lines[1].substring(at + 3, end), after.isEmpty() ? before : after);
  }
}
