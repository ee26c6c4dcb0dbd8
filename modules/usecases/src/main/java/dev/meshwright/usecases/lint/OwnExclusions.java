package dev.meshwright.usecases.lint;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the declarations of a schema say about rules that do not count in them: by a key of theirs
/// in JSON and YAML, by a comment or annotation above them elsewhere.
final class OwnExclusions {

  private static final Pattern ORDER =
      Pattern.compile("(?:buf:lint:ignore|lint-ignore)[\\s(\\[\"]+([A-Za-z0-9_.-]+)");

  private final String text;
  private final String key;
  private final LineIndex lines;
  private final Optional<TreeNode> tree;

  private OwnExclusions(String text, String key, Optional<TreeNode> tree) {
    this.text = text;
    this.key = key;
    this.lines = LineIndex.of(text);
    this.tree = tree;
  }

  static OwnExclusions of(SchemaFormat format, String file, String text) {
    boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
    return switch (format) {
      case JSON_SCHEMA ->
          new OwnExclusions(
              text,
              "x-lint-exclude",
              Optional.of(yaml ? YamlText.parse(file, text).root() : json(file, text)));
      case AVRO ->
          new OwnExclusions(
              text,
              "lint-ignore",
              file.endsWith(".avdl") ? Optional.empty() : Optional.of(json(file, text)));
      case PROTOBUF -> new OwnExclusions(text, "buf:lint:ignore", Optional.empty());
    };
  }

  private static TreeNode json(String file, String text) {
    return JsonText.parse(file, text, JsonText.Comments.ALLOWED).root();
  }

  /// The rules that a declaration itself excludes.
  Set<String> of(StructureNode node) {
    if (!text.contains(key)) {
      return Set.of();
    }
    return tree.map(root -> outermost(root, node.range()).map(this::named).orElse(Set.of()))
        .orElseGet(() -> above(node.range().start()));
  }

  /// The outermost object in a range.
  private static Optional<ObjectNode> outermost(TreeNode from, TextRange range) {
    if (from instanceof ObjectNode object && range.contains(object.range())) {
      return Optional.of(object);
    }
    Stream<TreeNode> inside =
        switch (from) {
          case ObjectNode object -> object.members().stream().map(member -> member.value());
          case ArrayNode list -> list.items().stream();
          case TreeNode leaf -> Stream.of();
        };
    return inside
        .filter(node -> node.range().touches(range.start()) || range.contains(node.range()))
        .flatMap(node -> outermost(node, range).stream())
        .findFirst();
  }

  private Set<String> named(ObjectNode object) {
    Set<String> rules = new HashSet<>();
    Collection<TreeNode> names =
        object.get(key).stream()
            .flatMap(
                value -> value instanceof ArrayNode list ? list.items().stream() : Stream.of(value))
            .toList();
    names.forEach(name -> {
      if (name instanceof StringNode word) {
        rules.add(word.value());
      }
    });
    return rules;
  }

  /// What comments and annotations say on the lines right above.
  private Set<String> above(int offset) {
    Set<String> rules = new HashSet<>();
    int line = lines.position(offset).line() - 1;
    while (line >= 1 && isAside(line(line))) {
      Matcher matcher = ORDER.matcher(line(line));
      while (matcher.find()) {
        rules.add(matcher.group(1));
      }
      line--;
    }
    return rules;
  }

  private String line(int number) {
    int start = lines.lineStart(number);
    int end = number < lines.lineCount() ? lines.lineStart(number + 1) : text.length();
    return text.substring(start, end).strip();
  }

  private static boolean isAside(String line) {
    return List.of("//", "/*", "*", "@").stream().anyMatch(line::startsWith);
  }
}
