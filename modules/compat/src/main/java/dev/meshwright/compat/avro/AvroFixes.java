package dev.meshwright.compat.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ways out, as minimal edits of the later version. IDL texts have none: their ranges are coarse.
final class AvroFixes {

  private final AvroDocument current;
  private final AvroEditable editable;
  private final AvroNameFixes names;
  private final AvroPortability portability;
  private final Map<NamedPair, Map<String, Integer>> places = new HashMap<>();

  AvroFixes(AvroDocument previous, AvroDocument current) {
    this.current = current;
    this.editable = new AvroEditable(current);
    this.names = new AvroNameFixes(editable);
    this.portability = new AvroPortability(previous, current);
  }

  /// Fixes of names, orders and single members have makers of their own.
  AvroNameFixes names() {
    return names;
  }

  AvroOrderFixes order() {
    return new AvroOrderFixes(editable);
  }

  /// Puts an attribute back to what it was.
  List<Fix> restoreMember(AvroSite site, TreeNode before, TreeNode after, String key) {
    return before instanceof ObjectNode was && after instanceof ObjectNode is
        ? editable.restore(site, was, is, key)
        : List.of();
  }

  /// Takes a new field back, unless a type is defined in it.
  List<Fix> takeBack(AvroSite site, AvroField field, AvroRecord record) {
    Optional<ArrayNode> fields = AvroEditable.list(record.node(), "fields");
    int index = fields.map(list -> list.items().indexOf(field.node())).orElse(-1);
    return index < 0 || AvroPortability.defines(field.type())
        ? List.of()
        : editable.fix(
            site,
            "Take " + field.name() + " back",
            tree -> TreeEdits.removeItem(tree, fields.get(), index));
  }

  /// A default for a field that old data lacks: null where it may be null or can be made so, and a
  /// neutral value.
  List<Fix> addDefault(AvroSite site, AvroField field) {
    return editable
        .text(site)
        .map(tree -> {
          List<Fix> fixes = new ArrayList<>();
          AvroType type = current.deref(field.type());
          if (!(type instanceof AvroUnion)) {
            fixes.add(fix(site, "Let it be null by default", nullByDefault(tree, field)));
          }
          AvroNeutral.json(type, current)
              .filter(json -> isDefinedBefore(type, field))
              .ifPresent(json ->
                  fixes.add(
                      fix(
                          site,
                          "Add the default " + json,
                          TreeEdits.setMember(tree, field.node(), "default", json))));
          return fixes;
        })
        .orElse(List.of());
  }

  /// Avro reads defaults as it goes: of a type that is defined further on there can be none.
  private static boolean isDefinedBefore(AvroType type, AvroField field) {
    return !(type instanceof AvroNamed)
        || type.range().start() < field.node().range().end()
        || !(field.type() instanceof AvroReference);
  }

  private static List<TextEdit> nullByDefault(TreeDocument tree, AvroField field) {
    List<TextEdit> edits = new ArrayList<>(wrap(field.type()));
    edits.addAll(TreeEdits.setMember(tree, field.node(), "default", "null"));
    return edits;
  }

  private static List<TextEdit> wrap(AvroType type) {
    return List.of(
        TextEdit.insert(type.range().start(), "[\"null\", "),
        TextEdit.insert(type.range().end(), "]"));
  }

  List<Fix> addAlias(AvroSite site, ObjectNode owner, String alias) {
    String quoted = JsonQuotes.quote(alias);
    return editable.fix(
        site,
        "Add the alias " + alias,
        tree ->
            AvroEditable.list(owner, "aliases")
                .map(list -> TreeEdits.insertItem(tree, list, list.items().size(), quoted))
                .orElseGet(() -> TreeEdits.setMember(tree, owner, "aliases", "[" + quoted + "]")));
  }

  /// Sets a member of an object to a value.
  List<Fix> member(AvroSite site, ObjectNode owner, String key, String json, String title) {
    return editable.fix(site, title, tree -> TreeEdits.setMember(tree, owner, key, json));
  }

  /// Gives a field its earlier default back, where its type still is what it was.
  List<Fix> restoreDefault(AvroSite site, AvroField before, AvroField after) {
    return before
        .defaultValue()
        .filter(value -> AvroLabels.of(before.type()).equals(AvroLabels.of(after.type())))
        .filter(value -> isSimple(before.type(), value))
        .map(value ->
            member(
                site,
                after.node(),
                "default",
                JsonText.compact(value),
                "Restore the default " + AvroJson.shown(value)))
        .orElse(List.of());
  }

  /// Whether a default does not rest on the fields of a record or on an enum defined elsewhere.
  private static boolean isSimple(AvroType type, TreeNode value) {
    return !(value instanceof ObjectNode) && !(type instanceof AvroReference);
  }

  /// Puts the earlier type back, where its text means the same in the later version.
  List<Fix> restoreType(AvroSite site, AvroType before, AvroType after) {
    if (!portability.isPortable(before) || AvroPortability.defines(after) || !keepsDefault(site)) {
      return List.of();
    }
    String json = JsonText.compact(before.node());
    return editable.fix(
        site,
        "Restore the type " + AvroLabels.of(before),
        tree -> TreeEdits.replace(after.node(), json));
  }

  /// Whether the default that the field has now fitted the earlier type as well.
  private static boolean keepsDefault(AvroSite site) {
    Optional<TreeNode> now = site.currentField().flatMap(AvroField::defaultValue);
    Optional<TreeNode> old = site.previousField().flatMap(AvroField::defaultValue);
    return now.isEmpty()
        || (old.isPresent() && AvroJson.normal(old.get()).equals(AvroJson.normal(now.get())));
  }

  /// Lets a type be null again.
  List<Fix> nullable(AvroSite site, AvroType after) {
    boolean defaulted = site.currentField().flatMap(AvroField::defaultValue).isPresent();
    return editable.fix(
        site,
        "Let it be null again",
        tree ->
            after.node() instanceof ArrayNode branches
                ? TreeEdits.insertItem(
                    tree, branches, defaulted ? branches.items().size() : 0, "\"null\"")
                : wrapKeepingDefault(defaulted, after));
  }

  private static List<TextEdit> wrapKeepingDefault(boolean defaulted, AvroType after) {
    return defaulted
        ? List.of(
            TextEdit.insert(after.range().start(), "["),
            TextEdit.insert(after.range().end(), ", \"null\"]"))
        : wrap(after);
  }

  List<Fix> restoreBranch(AvroSite site, AvroType branch, AvroType before, AvroType after) {
    if (!(after.node() instanceof ArrayNode branches) || !portability.isPortable(branch)) {
      return restoreType(site, before, after);
    }
    String json = JsonText.compact(branch.node());
    return editable.fix(
        site,
        "Restore the branch " + AvroLabels.of(branch),
        tree -> TreeEdits.insertItem(tree, branches, branches.items().size(), json));
  }

  /// Takes a new symbol back.
  List<Fix> removeSymbol(AvroSite site, AvroEnum after, StringNode symbol) {
    boolean isDefault =
        after.defaultSymbol().map(StringNode::value).filter(symbol.value()::equals).isPresent();
    Optional<ArrayNode> symbols = AvroEditable.list(after.node(), "symbols");
    int index = symbols.map(list -> list.items().indexOf(symbol)).orElse(-1);
    if (index < 0 || isDefault) {
      return List.of();
    }
    return editable.fix(
        site,
        "Take the symbol " + symbol.value() + " back",
        tree -> TreeEdits.removeItem(tree, symbols.get(), index));
  }

  /// Puts a symbol back, or gives the enum a default to take in its place.
  List<Fix> restoreSymbol(
      AvroSite site, AvroEnum after, StringNode symbol, int index, boolean needsDefault) {
    Optional<ArrayNode> symbols = AvroEditable.list(after.node(), "symbols");
    Optional<TreeDocument> tree = editable.text(site);
    if (tree.isEmpty() || symbols.isEmpty()) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    int place = Math.min(index, symbols.get().items().size());
    fixes.add(
        fix(
            site,
            "Restore the symbol " + symbol.value(),
            TreeEdits.insertItem(
                tree.get(), symbols.get(), place, JsonQuotes.quote(symbol.value()))));
    if (needsDefault && !after.symbols().isEmpty()) {
      String taken = after.symbols().getFirst().value();
      fixes.addAll(
          member(
              site,
              after.node(),
              "default",
              JsonQuotes.quote(taken),
              "Read unknown symbols as " + taken));
    }
    return fixes;
  }

  /// Puts a field back in its place.
  List<Fix> restoreField(AvroSite site, AvroRecord before, AvroField field, AvroRecord after) {
    Optional<ArrayNode> fields = AvroEditable.list(after.node(), "fields");
    boolean sound =
        portability.isPortable(field.type())
            && field.defaultValue().map(value -> isSimple(field.type(), value)).orElse(true);
    if (fields.isEmpty() || !sound) {
      return List.of();
    }
    int index = places(before, after).getOrDefault(field.name(), 0);
    String json = JsonText.compact(field.node());
    return editable.fix(
        site,
        "Restore the field " + field.name(),
        tree -> TreeEdits.insertItem(tree, fields.get(), index, json));
  }

  /// For each earlier field the place behind the nearest field before it that is still there, else
  /// at the beginning; worked out once for two records.
  private Map<String, Integer> places(AvroRecord before, AvroRecord after) {
    return places.computeIfAbsent(
        new NamedPair(after.fullName(), before.fullName()),
        pair -> {
          Map<String, Integer> kept = new HashMap<>();
          for (AvroField field : after.fields()) {
            kept.put(field.name(), kept.size());
          }
          Map<String, Integer> found = new HashMap<>();
          int place = 0;
          for (AvroField field : before.fields()) {
            found.put(field.name(), place);
            Integer there = kept.get(field.name());
            place = there == null ? place : there + 1;
          }
          return found;
        });
  }

  private static Fix fix(AvroSite site, String title, List<TextEdit> edits) {
    return Fix.inFile(title, site.currentFile(), edits);
  }
}
