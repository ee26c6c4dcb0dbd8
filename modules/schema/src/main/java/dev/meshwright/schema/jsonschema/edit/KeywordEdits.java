package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberEdits;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;

/// Sets and removes keywords of schemas.
public final class KeywordEdits {

  private final TreeDocument tree;

  public KeywordEdits(TreeDocument tree) {
    this.tree = tree;
  }

  /// @param json the value
  public List<TextEdit> set(Place place, String keyword, String json) {
    return switch (place.node()) {
      case ObjectNode object -> set(place, object, keyword, json);
      case BooleanNode truth when truth.value() ->
          TreeEdits.replace(truth, "{" + JsonQuotes.quote(keyword) + ": " + json + "}");
      case TreeNode other -> List.of();
    };
  }

  private List<TextEdit> set(Place place, ObjectNode object, String keyword, String json) {
    MemberEdits edits = new MemberEdits(tree, object);
    if (ignoresSiblings(place, object) && !KeywordKind.isHarmlessBesideReference(keyword)) {
      Optional<String> reference = object.get("$ref").map(node -> written(tree, node));
      if (object.get("allOf").isPresent() || keyword.equals("allOf")) {
        return List.of();
      }
      edits.remove("$ref").set("allOf", "[{\"$ref\": " + reference.orElseThrow() + "}]");
    }
    return edits.set(keyword, json, KeywordOrder.index(object, keyword)).edits();
  }

  public List<TextEdit> remove(Place place, String keyword) {
    return place
        .written()
        .map(object -> new MemberEdits(tree, object).remove(keyword).edits())
        .orElse(List.of());
  }

  List<TextEdit> set(Place place, String keyword, Optional<String> json) {
    return json.map(value -> set(place, keyword, value)).orElseGet(() -> remove(place, keyword));
  }

  /// A value as it is written; where that cannot be read without problems, as it was read.
  public static String written(TreeDocument tree, TreeNode value) {
    String text = value.range().of(tree.text());
    return JsonText.parse("", text).problems().isEmpty() ? text : JsonText.compact(value);
  }

  private static boolean ignoresSiblings(Place place, ObjectNode object) {
    return place.schema() instanceof ObjectSchema schema
        && !schema.dialect().atLeast(Dialect.DRAFT_2019_09)
        && object.string("$ref").isPresent();
  }
}
