package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Text that is to become properties: schemas by name, and the definitions that came along.
///
/// @param definitions members `$defs` or `definitions` that others of the text refer to
/// @param references the values of all `$ref`
record PastedMembers(
    String text, List<Member> properties, List<Member> definitions, List<StringNode> references) {

  /// @param text members with commas between them, an object of members, or a schema with
  ///   properties; empty when it is none of these
  static Optional<PastedMembers> read(String text) {
    String plain = text.strip().replaceAll("^,+|,+$", "");
    TreeDocument tree = JsonText.parse("", plain.startsWith("{") ? plain : "{" + plain + "}");
    // Copied from several objects, members may have one name.
    boolean readable =
        tree.problems().stream().allMatch(problem -> problem.rule().equals("json-duplicate-key"));
    return readable && tree.root() instanceof ObjectNode object
        ? read(tree.text(), inside(object))
        : Optional.empty();
  }

  private static Optional<PastedMembers> read(String text, ObjectNode members) {
    List<StringNode> references = new ArrayList<>();
    collect(members, references);
    List<Member> properties = new ArrayList<>();
    List<Member> definitions = new ArrayList<>();
    members
        .members()
        .forEach(member -> (isCarried(member, references) ? definitions : properties).add(member));
    boolean sound =
        !properties.isEmpty()
            && properties.stream()
                .allMatch(member -> isSchema(member.value()) && !member.key().value().isBlank());
    return sound
        ? Optional.of(new PastedMembers(text, properties, definitions, references))
        : Optional.empty();
  }

  /// The properties of a schema; anything else as it is.
  private static ObjectNode inside(ObjectNode object) {
    boolean isSchema = object.members().stream().anyMatch(member -> !isSchema(member.value()));
    return isSchema && object.get(PropertyList.PROPERTIES).orElse(null) instanceof ObjectNode found
        ? found
        : object;
  }

  private static boolean isSchema(TreeNode node) {
    return node instanceof ObjectNode || node instanceof BooleanNode;
  }

  private static boolean isCarried(Member member, List<StringNode> references) {
    String keyword = member.key().value();
    return CarriedDefinitions.KEYWORDS.contains(keyword)
        && member.value() instanceof ObjectNode definitions
        && definitions.members().stream().allMatch(inner -> isSchema(inner.value()))
        && references.stream().anyMatch(word -> word.value().startsWith("#/" + keyword + "/"));
  }

  private static void collect(TreeNode node, List<StringNode> references) {
    switch (node) {
      case ObjectNode object ->
          object
              .members()
              .forEach(member -> {
                if (member.key().value().equals("$ref")
                    && member.value() instanceof StringNode word) {
                  references.add(word);
                }
                collect(member.value(), references);
              });
      case ArrayNode list -> list.items().forEach(item -> collect(item, references));
      default -> {}
    }
  }

  /// The text of one member, with those changes of the whole that are about it.
  String cut(Member member, List<TextEdit> changes) {
    TextRange range = member.range();
    int start = range.start();
    int end = range.end();
    for (TextEdit change : changes) {
      int longer = change.replacement().length() - change.range().length();
      start += change.range().end() <= range.start() ? longer : 0;
      end += change.range().end() <= range.end() ? longer : 0;
    }
    return MemberTexts.cut(TextEdits.apply(text, changes), new TextRange(start, end));
  }
}
