package dev.meshwright.compat.proto.buf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.proto.ProtobufFileSet;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs the cases of a folder against ours, places included: `-Dproto.buf.cases=FOLDER`.
@Tag("bench")
class BufCasesTest {

  @Test
  void findings_and_places_are_those_of_the_cases() throws IOException {
    String folder = System.getProperty("proto.buf.cases", "");
    assumeTrue(!folder.isEmpty(), "no cases are given");
    Path root = Path.of(folder);
    TreeNode cases = JsonText.parse("cases", Files.readString(root.resolve("cases.json"))).root();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (TreeNode each : ((ArrayNode) cases).items()) {
      ObjectNode node = (ObjectNode) each;
      List<String> expected = new ArrayList<>(expected(node));
      List<String> found = new ArrayList<>(found(root, node));
      for (String finding : List.copyOf(expected)) {
        if (found.remove(finding)) {
          expected.remove(finding);
          right++;
        }
      }
      expected.forEach(f -> wrong.add(text(node, "dir") + " missing " + f));
      found.forEach(f -> wrong.add(text(node, "dir") + " too much " + f));
    }
    System.out.println("findings as expected: " + right);
    assertEquals("", String.join("\n", wrong));
  }

  private static List<String> expected(ObjectNode node) {
    List<String> expected = new ArrayList<>();
    for (TreeNode item : items(node, "expected")) {
      ObjectNode finding = (ObjectNode) item;
      expected.add(
          text(finding, "rule")
              + " "
              + text(finding, "path")
              + " "
              + number(finding, "start_line")
              + ":"
              + number(finding, "start_column")
              + " "
              + number(finding, "end_line")
              + ":"
              + number(finding, "end_column"));
    }
    return expected;
  }

  private static List<String> found(Path root, ObjectNode node) throws IOException {
    String folder = text(node, "dir");
    ProtoSet previous =
        read(root.resolve("previous").resolve(folder).resolve(first(node, "roots_previous")));
    ProtoSet current =
        read(root.resolve("current").resolve(folder).resolve(first(node, "roots_current")));
    List<String> ignored =
        member(node, "options").map(o -> items((ObjectNode) o, "ignore")).orElse(List.of()).stream()
            .map(i -> ((StringNode) i).value())
            .toList();
    List<String> found = new ArrayList<>();
    for (BufFinding finding : BufRules.findings(previous, current, rules(node))) {
      boolean ignore =
          ignored.stream()
              .anyMatch(i ->
                  finding.previousPath().equals(i) || finding.previousPath().startsWith(i + "/"));
      if (!ignore) {
        found.add(
            finding.rule()
                + " "
                + finding.path().orElse("")
                + " "
                + finding.place().map(p -> p.start() + " " + p.end()).orElse(": :"));
      }
    }
    return found;
  }

  private static Set<BufRule> rules(ObjectNode node) {
    Set<BufRule> rules = EnumSet.noneOf(BufRule.class);
    for (TreeNode item : items(node, "use")) {
      String name = ((StringNode) item).value();
      if (Stream.of(BufRule.Category.values()).anyMatch(c -> c.name().equals(name))) {
        rules.addAll(BufRule.of(BufRule.Category.valueOf(name)));
      } else if (name.equals("FIELD_SAME_LABEL")) {
        rules.add(BufRule.FIELD_SAME_CARDINALITY);
        rules.add(BufRule.FIELD_WIRE_COMPATIBLE_CARDINALITY);
        rules.add(BufRule.FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY);
      } else {
        rules.add(BufRule.valueOf(name));
      }
    }
    return rules.isEmpty() ? BufRule.of(BufRule.Category.FILE) : rules;
  }

  private static ProtoSet read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".proto")).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new ProtobufFileSet(FileSource.of(texts), List.of("")).readAll(Progress.none());
  }

  private static Optional<TreeNode> member(ObjectNode node, String name) {
    return node.members().stream()
        .filter(m -> m.key().value().equals(name))
        .findFirst()
        .map(Member::value);
  }

  private static List<TreeNode> items(ObjectNode node, String name) {
    return member(node, name).map(n -> ((ArrayNode) n).items()).orElse(List.of());
  }

  private static String first(ObjectNode node, String name) {
    return ((StringNode) items(node, name).getFirst()).value();
  }

  private static String text(ObjectNode node, String name) {
    return member(node, name)
        .map(n -> n instanceof StringNode string ? string.value() : "")
        .orElse("");
  }

  private static String number(ObjectNode node, String name) {
    return member(node, name)
        .map(n -> n instanceof NumberNode number ? number.literal() : "")
        .orElse("");
  }
}
