package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Several changes of the members of one object, made as one: what comes takes the places of what
/// goes, so that no two edits meet. Members that are not named stay byte for byte.
public final class MemberEdits {

  private final TreeDocument document;
  private final ObjectNode object;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();

  public MemberEdits(TreeDocument document, ObjectNode object) {
    this.document = document;
    this.object = object;
  }

  /// Gives a member another value; one that is not there yet comes to the end.
  ///
  /// @param json the value
  public MemberEdits set(String key, String json) {
    return set(key, json, object.members().size());
  }

  /// @param index of the member that a new one is to stand before
  public MemberEdits set(String key, String json, int index) {
    gone.remove(key);
    values.put(key, json);
    places.put(key, index);
    return this;
  }

  /// Removes a member, wherever it is written.
  public MemberEdits remove(String key) {
    values.remove(key);
    gone.add(key);
    return this;
  }

  /// The edits of the text; none where all is as wanted already.
  public List<TextEdit> edits() {
    JsonLayout layout = JsonLayout.of(document);
    JsonEntries entries = JsonEntries.of(document.text(), layout, object);
    List<TextEdit> inserted = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (int index = 0; index < object.members().size(); index++) {
      if (gone.contains(object.members().get(index).key().value())) {
        free.add(index);
      }
    }
    Map<Integer, List<String>> added = new LinkedHashMap<>();
    values.forEach((key, json) -> {
      Optional<TreeNode> now = object.get(key);
      if (now.isPresent()) {
        if (!isSame(now.get(), json)) {
          edits.add(TextEdit.replace(now.get().range(), TreeEdits.inline(layout, json)));
        }
        return;
      }
      String member = JsonQuotes.quote(key) + layout.colon() + TreeEdits.inline(layout, json);
      if (free.isEmpty()) {
        added.computeIfAbsent(places.getOrDefault(key, 0), place -> new ArrayList<>()).add(member);
      } else {
        Member taken = object.members().get(free.removeFirst());
        edits.add(TextEdit.replace(taken.range(), member));
      }
    });
    added.forEach((place, members) -> inserted.addAll(entries.insert(place, members)));
    edits.addAll(TreeEdits.removeRuns(entries, object.members().size(), free::contains));
    // What is inserted before a member goes ahead of what is put in its place.
    inserted.addAll(edits);
    return inserted;
  }

  private static boolean isSame(TreeNode now, String json) {
    TreeDocument wanted = JsonText.parse("", json);
    return wanted.problems().isEmpty()
        && JsonText.compact(wanted.root()).equals(JsonText.compact(now));
  }
}
