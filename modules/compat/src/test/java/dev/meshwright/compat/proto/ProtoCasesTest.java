package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.text.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Judges a file of cases, one a line, and writes a verdict for each: `-Dproto.cases=CASES.jsonl
/// -Dproto.verdicts=VERDICTS.jsonl`.
@Tag("bench")
class ProtoCasesTest {

  @Test
  void every_case_gets_a_verdict() throws Exception {
    String cases = System.getProperty("proto.cases", "");
    String verdicts = System.getProperty("proto.verdicts", "");
    assumeTrue(!cases.isEmpty() && !verdicts.isEmpty(), "no cases are given");
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(cases))) {
      lines.add(judge(line));
    }
    Files.write(Path.of(verdicts), lines);
    assertTrue(!lines.isEmpty());
  }

  private static String judge(String line) {
    ObjectNode each = (ObjectNode) JsonText.parse("case", line).root();
    CompatibilityMode mode = CompatibilityMode.valueOf(text(each, "mode"));
    List<String> previous = new ArrayList<>();
    for (TreeNode node : ((ArrayNode) member(each, "previous").orElseThrow()).items()) {
      previous.add(((StringNode) node).value());
    }
    List<String> earlier =
        mode.isTransitive()
            ? previous
            : previous.subList(Math.max(0, previous.size() - 1), previous.size());
    ProtoDocument current = parse(text(each, "new"), texts(each, "deps_new"));
    Answer answer = Answer.YES;
    StringBuilder rules = new StringBuilder();
    for (String text : earlier) {
      ProtoDocument old = parse(text, texts(each, "deps_previous"));
      Verdict verdict = ProtoCompatibility.compare(old, current, Progress.none());
      answer = answer.and(verdict.holds(mode));
      rules.append(Protos.rules(verdict));
      verdict.previousProblems().forEach(p -> rules.append(" old ").append(p.rule()));
      verdict.currentProblems().forEach(p -> rules.append(" new ").append(p.rule()));
    }
    String compatible =
        switch (answer) {
          case YES -> "true";
          case NO -> "false";
          case UNKNOWN -> "null";
        };
    return "{\"id\": \""
        + text(each, "id")
        + "\", \"compatible\": "
        + compatible
        + ", \"rules\": \""
        + rules
        + "\"}";
  }

  private static ProtoDocument parse(String text, Map<String, String> imports) {
    return ProtoSchemas.parse("case.proto", text, FileSource.of(imports));
  }

  private static Optional<TreeNode> member(ObjectNode node, String name) {
    return node.members().stream()
        .filter(m -> m.key().value().equals(name))
        .findFirst()
        .map(Member::value);
  }

  private static String text(ObjectNode node, String name) {
    return ((StringNode) member(node, name).orElseThrow()).value();
  }

  private static Map<String, String> texts(ObjectNode node, String name) {
    Map<String, String> texts = new HashMap<>();
    member(node, name)
        .ifPresent(deps ->
            ((ObjectNode) deps)
                .members()
                .forEach(m -> texts.put(m.key().value(), ((StringNode) m.value()).value())));
    return texts;
  }
}
