package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the types of fields what they are while the fields go to another place. A type whose name
/// is taken gets a new one, and whatever refers to it in the same fields says so; a name that would
/// mean something else in the namespace of the new place is written in full.
final class AvroPastedTypes {

  private final AvroDocument document;
  private final boolean moving;
  private final int offset;
  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();
  private final List<TextEdit> edits = new ArrayList<>();
  private boolean sayable = true;

  /// @param moving whether the fields leave the place where they are, with the types they declare
  /// @param offset in the document where they come to stand
  AvroPastedTypes(AvroDocument document, boolean moving, int offset) {
    this.document = document;
    this.moving = moving;
    this.offset = offset;
    this.taken = moving ? new HashSet<>() : new HashSet<>(document.types().keySet());
  }

  /// Edits of the text that the fields were read from.
  List<TextEdit> edits() {
    return edits;
  }

  /// Whether all can be said there: a name without a namespace has no long form.
  boolean sayable() {
    return sayable;
  }

  /// Takes up a type of the fields, in the order of the text.
  ///
  /// @param from the namespace around it where it was
  /// @param to the namespace around it where it comes to stand
  void type(TreeNode node, String from, String to) {
    switch (node) {
      case StringNode name -> reference(name, from, to);
      case ArrayNode union -> union.items().forEach(branch -> type(branch, from, to));
      case ObjectNode object when object.get("type").orElse(null) instanceof StringNode word ->
          object(object, word, from, to);
      case ObjectNode object -> object.get("type").ifPresent(inner -> type(inner, from, to));
      default -> {}
    }
  }

  private void object(ObjectNode object, StringNode word, String from, String to) {
    switch (word.value()) {
      case "record", "error", "enum", "fixed" ->
          object.string("name").ifPresent(name -> definition(object, name, from, to));
      case "array" -> object.get("items").ifPresent(items -> type(items, from, to));
      case "map" -> object.get("values").ifPresent(values -> type(values, from, to));
      default -> reference(word, from, to);
    }
  }

  private void definition(ObjectNode object, StringNode name, String from, String to) {
    Optional<String> own = object.string("namespace").map(StringNode::value);
    AvroName old = AvroName.of(name, own.orElse(from));
    if (isThere(object, old.full(), to)) {
      edits.add(TextEdit.replace(object.range(), JsonQuotes.quote(old.full())));
      return;
    }
    String free = old.full();
    for (int number = 2; taken.contains(free); number++) {
      free = old.full() + number;
    }
    taken.add(free);
    names.put(old.full(), free);
    String around = own.orElse(to);
    if (!AvroName.full(name.value(), around).equals(free)) {
      edits.add(TextEdit.replace(name.range(), written(name.value(), free, around)));
    }
    if (object.get("fields").orElse(null) instanceof ArrayNode fields) {
      for (TreeNode field : fields.items()) {
        if (field instanceof ObjectNode inner) {
          inner.get("type").ifPresent(type -> type(type, old.namespace(), old.namespace()));
        }
      }
    }
  }

  /// How a declaration names itself.
  private static String written(String before, String full, String around) {
    String namespace = namespace(full);
    if (before.indexOf('.') < 0 && namespace.equals(around)) {
      return JsonQuotes.quote(simple(full));
    }
    return namespace.isEmpty()
        ? JsonQuotes.quote(full) + ", \"namespace\": \"\""
        : JsonQuotes.quote(full);
  }

  /// Whether a type says the same as pasted text, and is complete before the place of the paste.
  private boolean isThere(ObjectNode pasted, String full, String to) {
    AvroNamed there = document.types().get(full);
    if (moving || there == null || !there.file().equals(document.file())) {
      return false;
    }
    String compact = JsonText.compact(pasted);
    return there.range().end() < offset
        && JsonText.compact(there.node()).equals(compact)
        && meaning(full, to).equals(full)
        && names.entrySet().stream().noneMatch(name -> isRenamed(name) && names(compact, name));
  }

  private static boolean isRenamed(Map.Entry<String, String> name) {
    return !name.getKey().equals(name.getValue());
  }

  private static boolean names(String json, Map.Entry<String, String> name) {
    return json.contains(JsonQuotes.quote(name.getKey()))
        || json.contains(JsonQuotes.quote(simple(name.getKey())));
  }

  private void reference(StringNode name, String from, String to) {
    if (AvroPrimitive.Kind.of(name.value()).isPresent()) {
      return;
    }
    String old = meaning(name.value(), from);
    String wanted = names.getOrDefault(old, old);
    if (!meaning(name.value(), to).equals(wanted)) {
      boolean isShort = name.value().indexOf('.') < 0 && namespace(wanted).equals(to);
      sayable &= wanted.indexOf('.') >= 0 || meaning(wanted, to).equals(wanted);
      edits.add(
          TextEdit.replace(name.range(), JsonQuotes.quote(isShort ? simple(wanted) : wanted)));
    }
  }

  /// The full name that a name means in a namespace: failing that, one of no namespace.
  private String meaning(String name, String namespace) {
    String full = AvroName.full(name, namespace);
    return !isKnown(full) && isKnown(name) ? name : full;
  }

  private boolean isKnown(String full) {
    return document.types().containsKey(full)
        || names.containsKey(full)
        || names.containsValue(full);
  }

  private static String namespace(String full) {
    return full.substring(0, Math.max(0, full.lastIndexOf('.')));
  }

  private static String simple(String full) {
    return full.substring(full.lastIndexOf('.') + 1);
  }
}
