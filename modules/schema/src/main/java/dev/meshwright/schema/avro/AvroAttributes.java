package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroProperty;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the attributes of a schema object.
final class AvroAttributes {

  static final String MISSING = "avro-attribute-missing";
  static final String INVALID = "avro-attribute-invalid";

  private static final Set<String> LOGICAL = Set.of("logicalType", "precision", "scale");

  private final AvroProblems problems;

  AvroAttributes(AvroProblems problems) {
    this.problems = problems;
  }

  /// A required text; empty, at the object's beginning, when it is missing.
  StringNode requiredText(ObjectNode object, String key, String what) {
    Optional<TreeNode> value = object.get(key);
    if (value.isPresent() && value.get() instanceof StringNode text) {
      return text;
    }
    TextRange place = value.map(TreeNode::range).orElse(TextRange.at(object.range().start()));
    if (value.isEmpty()) {
      missing(object, key, what);
    } else if (!(value.get() instanceof BrokenNode)) {
      problems.refused(
          INVALID,
          place,
          "The %s of %s must be a text in quotes.".formatted(key, what),
          "Put it in quotes.");
    }
    return new StringNode(place, "");
  }

  void missing(ObjectNode object, String key, String what) {
    problems.refused(
        MISSING,
        opening(object),
        "%s has no %s.".formatted(capital(what), JsonQuotes.quote(key)),
        "Add \"%s\" to it.".formatted(key));
  }

  /// A text that may be missing; one of another kind is as good as missing to Avro.
  Optional<StringNode> optionalText(ObjectNode object, String key) {
    Optional<TreeNode> value = object.get(key);
    if (value.isPresent()
        && !(value.get() instanceof StringNode)
        && !(value.get() instanceof BrokenNode)) {
      problems.warning(
          INVALID,
          value.get().range(),
          "The %s must be a text in quotes; Avro ignores anything else.".formatted(key),
          "Put it in quotes, or remove it.");
    }
    return object.string(key);
  }

  /// A required list; empty when it is missing or no list.
  Optional<ArrayNode> requiredList(ObjectNode object, String key, String what) {
    Optional<TreeNode> value = object.get(key);
    if (value.isPresent() && value.get() instanceof ArrayNode list) {
      return Optional.of(list);
    }
    if (value.isEmpty()) {
      missing(object, key, what);
    } else {
      problems.refused(
          INVALID,
          value.get().range(),
          "The %s of %s must be a list in [ ].".formatted(key, what),
          "Write [ ... ].");
    }
    return Optional.empty();
  }

  List<StringNode> aliases(ObjectNode object) {
    Optional<TreeNode> value = object.get("aliases");
    if (value.isEmpty()) {
      return List.of();
    }
    List<StringNode> aliases = new ArrayList<>();
    if (value.get() instanceof ArrayNode list) {
      for (TreeNode item : list.items()) {
        if (item instanceof StringNode alias) {
          aliases.add(alias);
        } else {
          refusedAlias(item, "An alias must be a name in quotes.");
        }
      }
    } else {
      refusedAlias(value.get(), "The aliases must be a list of names: [\"old_name\"].");
    }
    return aliases;
  }

  private void refusedAlias(TreeNode node, String message) {
    if (!(node instanceof BrokenNode)) {
      problems.refused(INVALID, node.range(), message, "");
    }
  }

  /// The attributes that Avro does not define, those that look misspelled reported.
  List<AvroProperty> properties(ObjectNode object, Set<String> defined) {
    List<AvroProperty> properties = new ArrayList<>();
    for (Member member : object.members()) {
      String key = member.key().value();
      if (defined.contains(key) || (LOGICAL.contains(key) && !isOwnLogicalType(member))) {
        continue;
      }
      properties.add(new AvroProperty(member));
      Optional<String> meant = DidYouMean.of(key, defined);
      if (key.length() > 3 && meant.isPresent() && object.get(meant.get()).isEmpty()) {
        problems.warning(
            "avro-attribute-misspelled",
            member.key().range(),
            "Avro does not know the attribute %s and ignores it.".formatted(JsonQuotes.quote(key)),
            "Did you mean \"%s\"?".formatted(meant.get()),
            List.of(
                problems.replacement(
                    "Rename to " + meant.get(), member.key(), JsonQuotes.quote(meant.get()))));
      }
    }
    return properties;
  }

  /// A logical type that Avro does not define is a property like any other.
  private static boolean isOwnLogicalType(Member member) {
    return member.key().value().equals("logicalType")
        && member.value() instanceof StringNode name
        && !AvroLogicalTypes.isDefined(name.value());
  }

  /// The bracket with which an object begins: where what is missing in it is reported.
  static TextRange opening(ObjectNode object) {
    int start = object.range().start();
    return new TextRange(start, Math.min(start + 1, object.range().end()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
