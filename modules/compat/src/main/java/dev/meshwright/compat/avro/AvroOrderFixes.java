package dev.meshwright.compat.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts fields and symbols back into the order that they had: each into a place that one of them
/// has, so that commas, lines and comments stay where they are.
record AvroOrderFixes(AvroEditable editable) {

  /// @param pairs the fields that both versions have
  List<Fix> fields(AvroSite site, List<AvroFieldMatch.Pair> pairs, AvroRecord after) {
    List<AvroFieldMatch.Pair> kept =
        pairs.stream().filter(p -> p.before().name().equals(p.after().name())).toList();
    // What defines a type must stay before what names it.
    if (kept.stream().anyMatch(p -> AvroPortability.defines(p.after().type()))) {
      return List.of();
    }
    List<TreeNode> places =
        after.fields().stream()
            .filter(f -> kept.stream().anyMatch(p -> p.after().equals(f)))
            .map(f -> (TreeNode) f.node())
            .toList();
    List<TreeNode> wanted =
        kept.stream()
            .sorted(Comparator.comparingInt(p -> p.before().node().range().start()))
            .map(p -> (TreeNode) p.after().node())
            .toList();
    return placed(site, places, wanted, "Restore the order of fields");
  }

  /// New symbols go behind the old ones.
  List<Fix> symbols(AvroSite site, AvroEnum before, AvroEnum after) {
    List<String> names = before.symbolNames();
    Map<String, Integer> old =
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toMap(names::get, i -> i, Math::min));
    List<StringNode> wanted =
        after.symbols().stream()
            .sorted(Comparator.comparingInt(s -> old.getOrDefault(s.value(), names.size())))
            .toList();
    return placed(site, after.symbols(), wanted, "Restore the order of symbols");
  }

  private List<Fix> placed(
      AvroSite site,
      List<? extends TreeNode> places,
      List<? extends TreeNode> wanted,
      String title) {
    return editable.fix(
        site,
        title,
        tree -> {
          List<TextEdit> edits = new ArrayList<>();
          for (int i = 0; i < places.size() && places.size() == wanted.size(); i++) {
            TreeNode place = places.get(i);
            if (!place.equals(wanted.get(i))) {
              String text = wanted.get(i).range().of(tree.text());
              edits.add(TextEdit.replace(place.range(), text));
            }
          }
          return edits;
        });
  }
}
