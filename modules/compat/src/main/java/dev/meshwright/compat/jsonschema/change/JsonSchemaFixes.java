package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Edits of the new version that take a change back, in JSON and in YAML.
final class JsonSchemaFixes {

  /// Characters of text that edits of several steps may read again, in one comparison.
  private static final int MOST_REWRITTEN = 10_000_000;

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;
  private final Map<String, Portable> portables = new HashMap<>();
  private int rewritten;

  JsonSchemaFixes(JsonSchemaDocument previous, JsonSchemaDocument current) {
    this.previous = previous;
    this.current = current;
  }

  /// Puts a keyword back to what it was.
  List<Fix> keyword(Pair pair, String name) {
    return keywords(pair, List.of(name));
  }

  /// Puts keywords that belong together back to what they were.
  List<Fix> keywords(Pair pair, List<String> names) {
    // Beside a reference, keywords of these drafts say nothing; without it, they would.
    boolean silent =
        pair.before().dialect().compareTo(Dialect.DRAFT_2019_09) < 0
            && pair.before().keyword("$ref").isPresent()
                != pair.after().keyword("$ref").isPresent();
    if (silent) {
      return List.of();
    }
    List<Rewrite.Step> steps = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (String name : names) {
      Optional<Keyword> before = pair.before().keyword(name);
      if (before.isPresent() && !isPortable(pair.after(), before.get().node())) {
        return List.of();
      }
      if (before.isPresent()) {
        steps.add(Rewrite.set(name, text(pair.before().id(), before.get().node())));
        kept.add(name);
      } else if (pair.after().keyword(name).isPresent()) {
        if (!canGo(pair.after(), name)) {
          return List.of();
        }
        steps.add(Rewrite.remove(name));
        gone.add(name);
      }
    }
    return edit(title(kept, gone), pair.after(), steps);
  }

  private static String title(List<String> kept, List<String> gone) {
    return kept.isEmpty()
        ? "Remove " + String.join(", ", gone)
        : "Keep " + String.join(", ", kept) + " as it was";
  }

  /// Takes a name out of the list that `required` holds.
  List<Fix> unrequire(ObjectSchema schema, String name) {
    return edit("Make " + name + " optional", schema, Rewrite.removeItem("required", name));
  }

  /// Takes a new property away.
  ///
  /// @param required whether it is required, and was not before
  List<Fix> takeBack(ObjectSchema schema, String name, boolean required) {
    Rewrite.Step undeclare = Rewrite.removeFrom("properties", name);
    Optional<TreeNode> node = member(schema, "properties", name);
    String pointer = schema.id().child("properties").child(name).pointer();
    return node.isPresent() && canGo(schema.id().file(), node.get(), pointer)
        ? edit(
            "Take " + name + " back",
            schema,
            required ? Rewrite.both(undeclare, Rewrite.removeItem("required", name)) : undeclare)
        : List.of();
  }

  /// Puts back a member of a keyword such as `properties`.
  List<Fix> restore(Pair pair, String keyword, String name) {
    Optional<TreeNode> old =
        member(pair.before(), keyword, name).filter(node -> isPortable(pair.after(), node));
    if (old.isEmpty()) {
      return List.of();
    }
    String text = text(pair.before().id(), old.get());
    List<Fix> fixes =
        new ArrayList<>(
            edit("Keep " + name, pair.after(), Rewrite.in(keyword, Rewrite.set(name, text))));
    boolean known = pair.after().dialect().compareTo(Dialect.DRAFT_2019_09) >= 0;
    boolean closed = pair.after().keyword("additionalProperties").isPresent();
    boolean unmarked = old.get() instanceof ObjectNode object && object.get("deprecated").isEmpty();
    if (known && closed && unmarked) {
      fixes.addAll(
          edit(
              "Keep " + name + " as deprecated",
              pair.after(),
              List.of(
                  Rewrite.in(keyword, Rewrite.set(name, text)),
                  Rewrite.in(keyword, Rewrite.in(name, Rewrite.set("deprecated", "true"))))));
    }
    return fixes;
  }

  /// Gives a property its earlier name back.
  List<Fix> rename(Pair pair, String from, String to) {
    Optional<TreeNode> node = member(pair.after(), "properties", to);
    String pointer = pair.after().id().child("properties").child(to).pointer();
    return node.isPresent() && canGo(pair.after().id().file(), node.get(), pointer)
        ? edit(
            "Restore the name " + from,
            pair.after(),
            Rewrite.both(
                Rewrite.in("properties", Rewrite.rename(to, from)),
                Rewrite.renameItem("required", to, from)))
        : List.of();
  }

  private static Optional<TreeNode> member(ObjectSchema schema, String keyword, String name) {
    return schema
        .keyword(keyword)
        .map(Keyword::node)
        .filter(ObjectNode.class::isInstance)
        .flatMap(map -> ((ObjectNode) map).member(name))
        .map(Member::value);
  }

  private boolean isPortable(ObjectSchema into, TreeNode piece) {
    return portable(into.id().file()).filter(p -> p.into(piece)).isPresent();
  }

  private boolean canGo(ObjectSchema schema, String name) {
    return schema
        .keyword(name)
        .filter(k -> canGo(schema.id().file(), k.node(), schema.id().child(name).pointer()))
        .isPresent();
  }

  private boolean canGo(String file, TreeNode piece, String pointer) {
    return portable(file).filter(p -> p.outOf(piece, pointer)).isPresent();
  }

  private Optional<Portable> portable(String file) {
    TreeDocument tree = current.files().get(file);
    return tree == null
        ? Optional.empty()
        : Optional.of(portables.computeIfAbsent(file, f -> new Portable(tree)));
  }

  private List<Fix> edit(String title, ObjectSchema schema, Rewrite.Step step) {
    TreeDocument tree = current.files().get(schema.id().file());
    return tree == null
        ? List.of()
        : fix(title, schema.id(), Rewrite.of(tree, schema.id().pointer(), step));
  }

  private List<Fix> edit(String title, ObjectSchema schema, List<Rewrite.Step> steps) {
    if (steps.size() == 1) {
      return edit(title, schema, steps.getFirst());
    }
    TreeDocument tree = current.files().get(schema.id().file());
    if (tree == null || rewritten + tree.text().length() > MOST_REWRITTEN) {
      return List.of();
    }
    rewritten += tree.text().length();
    return fix(title, schema.id(), Rewrite.of(tree, schema.id().pointer(), steps));
  }

  private static List<Fix> fix(String title, SchemaId id, List<TextEdit> edits) {
    return edits.isEmpty() ? List.of() : List.of(Fix.inFile(title, id.file(), edits));
  }

  /// A value of the old version as JSON: as it is written there, unless one of the two is YAML.
  private String text(SchemaId id, TreeNode node) {
    TreeDocument tree = previous.files().get(id.file());
    return tree == null || Rewrite.isYaml(id.file()) || Rewrite.isYaml(current.file())
        ? JsonText.compact(node)
        : node.range().of(tree.text());
  }
}
