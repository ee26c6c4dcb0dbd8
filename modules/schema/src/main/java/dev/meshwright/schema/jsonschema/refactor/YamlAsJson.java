package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlChange;
import dev.meshwright.text.YamlText;
import java.util.List;

/// Schemas in YAML worked on as JSON: what the work comes to is carried over by value.
final class YamlAsJson {

  private YamlAsJson() {}

  /// The JSON of a text's content.
  static String of(String path, String yaml) {
    return JsonText.compact(YamlText.parse(path, yaml).root());
  }

  /// The edits after which a text has the content of a JSON text.
  static List<TextEdit> edits(String path, String yaml, String json) {
    return YamlChange.edits(YamlText.parse(path, yaml), JsonText.parse(path, json).root())
        .orElseThrow(() ->
            new JsonRefactoringException(
                Problem.error(
                    "json-refactor-yaml",
                    Location.startOf(path),
                    "The change cannot be made in this YAML text: what it touches is written with"
                        + " anchors, or in a way that gives no place for it.",
                    "Write the part without anchors, or change it as text.")));
  }

  /// A JSON text in YAML.
  ///
  /// @param like a text with the wanted line ends
  static String written(String json, String like) {
    String yaml = YamlChange.block(JsonText.parse("", json).root());
    return like.contains("\r\n") ? yaml.replace("\n", "\r\n") : yaml;
  }

  /// Where a range of the JSON stands in the YAML, as far as both have the same shape.
  static Location locate(String path, String yaml, TreeDocument json, TextRange range) {
    TreeDocument tree = YamlText.parse(path, yaml);
    return tree.locate(range(json.root(), tree.root(), range));
  }

  private static TextRange range(TreeNode json, TreeNode yaml, TextRange range) {
    if (json instanceof ObjectNode from && yaml instanceof ObjectNode to) {
      for (Member member : from.members()) {
        if (member.range().contains(range)) {
          boolean key = member.key().range().contains(range);
          return to.member(member.key().value())
              .map(same -> key ? same.key().range() : range(member.value(), same.value(), range))
              .orElse(yaml.range());
        }
      }
    }
    if (json instanceof ArrayNode from && yaml instanceof ArrayNode to) {
      for (int i = 0; i < Math.min(from.items().size(), to.items().size()); i++) {
        if (from.items().get(i).range().contains(range)) {
          return range(from.items().get(i), to.items().get(i), range);
        }
      }
    }
    return yaml.range();
  }
}
