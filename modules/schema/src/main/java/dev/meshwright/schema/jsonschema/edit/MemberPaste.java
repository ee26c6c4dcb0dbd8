package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Adds properties that were written elsewhere. What would be there twice gets another name;
/// definitions that came along are added to those of the file, unless they are there already.
final class MemberPaste {

  private final JsonSchemaDocument document;
  private final PastedMembers pasted;
  private final List<TextEdit> changes = new ArrayList<>();

  /// The definitions that are not in the file yet, by the keyword they come to.
  private final Map<String, List<Member>> added = new LinkedHashMap<>();

  MemberPaste(JsonSchemaDocument document, PastedMembers pasted) {
    this.document = document;
    this.pasted = pasted;
  }

  /// @param index of the property of the list that they are to stand before
  List<TextEdit> into(PropertyList list, int index) {
    pasted.definitions().forEach(this::definitions);
    Set<String> taken = new HashSet<>(list.names());
    pasted.properties().forEach(member -> rename(member, taken));
    MemberAdditions additions = new MemberAdditions(document.tree());
    list.add(
        index,
        pasted.properties().stream().map(member -> pasted.cut(member, changes)).toList(),
        additions);
    added.forEach((keyword, members) -> {
      if (document.tree().root() instanceof ObjectNode root) {
        new DefinitionList(document.tree(), root, keyword)
            .add(members.stream().map(member -> pasted.cut(member, changes)).toList(), additions);
      }
    });
    return additions.edits();
  }

  /// Gives a member a name that is not taken.
  private String rename(Member member, Set<String> taken) {
    String free = PropertyList.free(member.key().value(), taken);
    taken.add(free);
    if (!free.equals(member.key().value())) {
      changes.add(TextEdit.replace(member.key().range(), JsonQuotes.quote(free)));
    }
    return free;
  }

  private void definitions(Member carried) {
    String from = carried.key().value();
    String to = keyword(from);
    Optional<ObjectNode> there = written(to);
    Set<String> taken =
        there.stream()
            .flatMap(object -> object.members().stream())
            .map(member -> member.key().value())
            .collect(Collectors.toSet());
    for (Member definition : ((ObjectNode) carried.value()).members()) {
      String name = definition.key().value();
      String now = name;
      if (!isThere(there, definition)) {
        now = rename(definition, taken);
        added.computeIfAbsent(to, keyword -> new ArrayList<>()).add(definition);
      }
      redirect(
          "#/" + from + "/" + FragmentText.step(name, ""),
          "#/" + to + "/" + FragmentText.step(now, ""));
    }
  }

  private static boolean isThere(Optional<ObjectNode> there, Member definition) {
    return there
        .flatMap(object -> object.get(definition.key().value()))
        .filter(known -> JsonText.compact(known).equals(JsonText.compact(definition.value())))
        .isPresent();
  }

  private void redirect(String from, String to) {
    for (StringNode reference : pasted.references()) {
      String text = reference.value();
      if (!from.equals(to) && (text.equals(from) || text.startsWith(from + "/"))) {
        changes.add(
            TextEdit.replace(
                reference.range(), JsonQuotes.quote(to + text.substring(from.length()))));
      }
    }
  }

  /// The keyword under which this file has definitions.
  private String keyword(String carried) {
    return written(carried).isPresent() ? carried : DefinitionList.keyword(document);
  }

  private Optional<ObjectNode> written(String keyword) {
    return document.tree().root() instanceof ObjectNode root
        ? root.get(keyword).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
        : Optional.empty();
  }
}
