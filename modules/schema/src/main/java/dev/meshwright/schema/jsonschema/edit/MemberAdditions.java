package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.MemberTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Members that come to objects: gathered, since those of one object must be written together.
public final class MemberAdditions {

  private final TreeDocument tree;
  private final List<ObjectNode> objects = new ArrayList<>();
  private final IdentityHashMap<ObjectNode, List<Added>> added = new IdentityHashMap<>();

  public MemberAdditions(TreeDocument tree) {
    this.tree = tree;
  }

  /// @param onLines whether the object gets lines for them when it is empty
  private record Added(int index, String text, boolean onLines) {}

  /// @param text of the member, as [MemberTexts] has it
  public void add(ObjectNode object, int index, String text, boolean onLines) {
    if (!added.containsKey(object)) {
      objects.add(object);
    }
    added.computeIfAbsent(object, first -> new ArrayList<>()).add(new Added(index, text, onLines));
  }

  public List<TextEdit> edits() {
    List<TextEdit> edits = new ArrayList<>();
    for (ObjectNode object : objects) {
      Map<Integer, List<Added>> byIndex = new TreeMap<>(Comparator.naturalOrder());
      int most = object.members().size();
      for (Added one : added.getOrDefault(object, List.of())) {
        byIndex.computeIfAbsent(Math.min(one.index(), most), at -> new ArrayList<>()).add(one);
      }
      byIndex.forEach((index, members) ->
          edits.addAll(
              MemberTexts.insert(
                  tree,
                  object,
                  index,
                  members.stream().map(Added::text).toList(),
                  members.getFirst().onLines())));
    }
    return edits;
  }
}
