package dev.meshwright.contract;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/// The members of one object, asked for by name and type. Remembers what was asked for, so that
/// [#finish] can name the keys that nobody knows. A member of null counts as absent.
final class Fields {

  private final ObjectNode node;
  private final Notes notes;
  private final String what;
  private final Set<String> known = new TreeSet<>();

  private Fields(ObjectNode node, Notes notes, String what) {
    this.node = node;
    this.notes = notes;
    this.what = what;
  }

  /// @param what the thing for messages: `a property`
  static Optional<Fields> of(TreeNode node, Notes notes, String what) {
    return switch (node) {
      case ObjectNode object -> Optional.of(new Fields(object, notes, what));
      case BrokenNode unread -> Optional.empty();
      case NullNode absent -> expected(absent.range(), notes, what);
      case ArrayNode array -> expected(array.range(), notes, what);
      case StringNode string -> expected(string.range(), notes, what);
      case NumberNode number -> expected(number.range(), notes, what);
      case BooleanNode truth -> expected(truth.range(), notes, what);
    };
  }

  private static Optional<Fields> expected(TextRange range, Notes notes, String what) {
    notes.error("contract-type", range, "Here " + what + " is expected, as keys with values.", "");
    return Optional.empty();
  }

  TextRange range() {
    return node.range();
  }

  Notes notes() {
    return notes;
  }

  Optional<TreeNode> value(String key) {
    known.add(key);
    return node.get(key).filter(value -> !(value instanceof NullNode));
  }

  Optional<Member> member(String key) {
    known.add(key);
    return node.member(key);
  }

  Optional<Located> text(String key) {
    return value(key).flatMap(value -> text(key, value));
  }

  /// A text that the standard asks for.
  Optional<Located> requiredText(String key) {
    Optional<TreeNode> value = value(key);
    if (value.isEmpty()) {
      TextRange place = new TextRange(node.range().start(), node.range().start());
      TextRange shown = node.member(key).map(Member::range).orElse(place);
      notes.error(
          "contract-missing",
          shown,
          what + " needs \"" + key + "\"; " + notes.standard() + " asks for it.",
          "Add a line " + key + ": ...");
    }
    return value.flatMap(found -> text(key, found));
  }

  private Optional<Located> text(String key, TreeNode value) {
    if (value instanceof StringNode string) {
      return Optional.of(new Located(string.value(), string.range()));
    }
    Optional<Located> scalar = scalar(value);
    if (scalar.isPresent()) {
      TextRange range = scalar.get().range();
      String quoted = "\"" + scalar.get().value() + "\"";
      notes.error(
          "contract-type",
          range,
          "\"" + key + "\" is a text, and without quotes YAML reads a number or truth value here.",
          "Write " + quoted,
          TextEdit.replace(range, quoted));
    } else {
      wrongType(key, value, "a text");
    }
    return scalar;
  }

  /// Any single value, as it is written.
  Optional<Located> scalarValue(String key) {
    Optional<TreeNode> value = value(key);
    Optional<Located> scalar = value.flatMap(Fields::scalar);
    if (value.isPresent() && scalar.isEmpty()) {
      wrongType(key, value.get(), "a single value");
    }
    return scalar;
  }

  static Optional<Located> scalar(TreeNode value) {
    return switch (value) {
      case StringNode string -> Optional.of(new Located(string.value(), string.range()));
      case NumberNode number -> Optional.of(new Located(number.literal(), number.range()));
      case BooleanNode truth ->
          Optional.of(new Located(String.valueOf(truth.value()), truth.range()));
      case NullNode absent -> Optional.empty();
      case ArrayNode array -> Optional.empty();
      case ObjectNode object -> Optional.empty();
      case BrokenNode broken -> Optional.empty();
    };
  }

  /// A text out of a closed list.
  Optional<Located> oneOf(String key, List<String> values) {
    Optional<Located> text = text(key);
    text.filter(found -> !values.contains(found.value()))
        .ifPresent(found ->
            notes.error(
                "contract-value",
                found.range(),
                "\"" + found.value() + "\" is no value for \"" + key + "\".",
                "One of: " + String.join(", ", values) + "."));
    return text;
  }

  boolean flag(String key) {
    Optional<TreeNode> value = value(key);
    if (value.isPresent() && !(value.get() instanceof BooleanNode)) {
      wrongType(key, value.get(), "true or false");
    }
    return value.isPresent() && value.get() instanceof BooleanNode truth && truth.value();
  }

  OptionalInt integer(String key) {
    Optional<TreeNode> value = value(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    if (value.get() instanceof NumberNode number && number.literal().matches("-?\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(number.literal()));
    }
    wrongType(key, value.get(), "a whole number");
    return OptionalInt.empty();
  }

  List<TreeNode> list(String key) {
    Optional<TreeNode> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof ArrayNode array) {
      return array.items();
    }
    wrongType(key, value.get(), "a list");
    return List.of();
  }

  List<Located> texts(String key) {
    List<Located> texts = new ArrayList<>();
    for (TreeNode item : list(key)) {
      text(key, item).ifPresent(texts::add);
    }
    return texts;
  }

  List<Fields> objects(String key, String itemName) {
    return list(key).stream().flatMap(item -> of(item, notes, itemName).stream()).toList();
  }

  private void wrongType(String key, TreeNode value, String expected) {
    if (!(value instanceof BrokenNode)) {
      notes.error("contract-type", value.range(), "\"" + key + "\" must be " + expected + ".", "");
    }
  }

  /// Keys that the standard knows and we do not look into.
  Fields alsoKnown(String... keys) {
    known.addAll(List.of(keys));
    return this;
  }

  /// Names the keys that are not known.
  void finish() {
    for (Member member : node.members()) {
      String key = member.key().value();
      if (!known.contains(key)) {
        unknown(member, key);
      }
    }
  }

  private void unknown(Member member, String key) {
    TextRange range = member.key().range();
    String message =
        "\""
            + key
            + "\" is not a key of "
            + what
            + " in "
            + notes.standard()
            + "; tools that validate the file refuse it.";
    Optional<String> meant = Spelling.closest(key, known);
    if (meant.isPresent()) {
      notes.error(
          "contract-unknown-key",
          range,
          message,
          "Rename it to " + meant.get(),
          TextEdit.replace(range, meant.get()));
    } else {
      notes.error(
          "contract-unknown-key", range, message, "Put what is your own under customProperties.");
    }
  }
}
