package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.fieldhistory.FieldEvent.Kind;
import dev.meshwright.usecases.fieldhistory.FieldEvent.Known;
import java.util.ArrayList;
import java.util.List;

/// What happened to one declaration between two structures, without what is declared inside it.
final class NodeChanges {

  private final DeclarationPairs.Pair pair;
  private final String path;
  private final List<FieldEvent> events = new ArrayList<>();

  private NodeChanges(DeclarationPairs.Pair pair, String path) {
    this.pair = pair;
    this.path = path;
  }

  static List<FieldEvent> of(DeclarationPairs.Pair pair, String path) {
    NodeChanges changes = new NodeChanges(pair, path);
    changes.tell();
    return changes.events;
  }

  static FieldEvent introduced(StructureNode node, String path) {
    return new FieldEvent(Kind.INTRODUCED, path, "", node.type().label(), Known.BY_NAME);
  }

  static FieldEvent removed(String path) {
    return new FieldEvent(Kind.REMOVED, path, "", "", Known.BY_NAME);
  }

  private void tell() {
    StructureNode before = pair.before().node();
    StructureNode after = pair.after().node();
    if (after.kind() != NodeKind.FILE) {
      differ(Kind.RENAMED, before.name(), after.name());
    }
    differ(Kind.RENUMBERED, number(before), number(after));
    differ(Kind.RETYPED, before.type().present(), after.type().present());
    differ(Kind.PRESENCE, presence(before), presence(after));
    differ(Kind.DEFAULT, before.defaultValue().orElse(""), after.defaultValue().orElse(""));
    differ(Kind.DOCUMENTED, before.documentation(), after.documentation());
    differ(Kind.ALIASED, aliases(before), aliases(after));
    differ(Kind.REGROUPED, pair.before().group(), pair.after().group());
  }

  private void differ(Kind kind, String before, String after) {
    if (!before.equals(after)) {
      events.add(new FieldEvent(kind, path, before, after, pair.known()));
    }
  }

  private static String number(StructureNode node) {
    return node.number().map(String::valueOf).orElse("");
  }

  private static String presence(StructureNode node) {
    if (node.kind() != NodeKind.FIELD) {
      return "";
    }
    String there =
        switch (node.presence()) {
          case REQUIRED -> "required";
          case OPTIONAL -> "optional";
          case NONE -> "without presence";
          case REPEATED -> "repeated";
        };
    return node.type().nullable() && node.presence() != Presence.OPTIONAL ? "nullable" : there;
  }

  private static String aliases(StructureNode node) {
    return String.join(", ", node.aliases());
  }
}
