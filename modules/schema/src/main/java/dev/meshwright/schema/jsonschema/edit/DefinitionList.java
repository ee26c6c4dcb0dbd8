package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.MemberTexts;
import java.util.List;

/// The definitions at the root of a file.
public final class DefinitionList {

  private final TreeDocument tree;
  private final ObjectNode root;
  private final String keyword;

  public DefinitionList(TreeDocument tree, ObjectNode root, String keyword) {
    this.tree = tree;
    this.root = root;
    this.keyword = keyword;
  }

  /// The keyword that a file has its definitions under: the one it has already, else the one of its
  /// draft.
  public static String keyword(JsonSchemaDocument document) {
    return CarriedDefinitions.KEYWORDS.stream()
        .filter(keyword ->
            document.tree().root() instanceof ObjectNode root
                && root.get(keyword).orElse(null) instanceof ObjectNode)
        .findFirst()
        .orElse(document.dialect().atLeast(Dialect.DRAFT_2019_09) ? "$defs" : "definitions");
  }

  /// Adds definitions at the end.
  ///
  /// @param members as [MemberTexts] has them
  public void add(List<String> members, MemberAdditions additions) {
    boolean spread = MemberTexts.isSpread(tree, root);
    if (root.get(keyword).orElse(null) instanceof ObjectNode list) {
      members.forEach(member -> additions.add(list, list.members().size(), member, spread));
    } else {
      additions.add(
          root,
          KeywordOrder.index(root, keyword),
          MemberTexts.holding(tree, keyword, members, spread),
          spread);
    }
  }
}
