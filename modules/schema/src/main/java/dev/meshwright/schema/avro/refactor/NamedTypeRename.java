package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.refactor.NameChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives types another name or namespace, wherever they are used.
final class NamedTypeRename {

  private final Change change;
  private final boolean keepOld;

  NamedTypeRename(Change change, boolean keepOld) {
    this.change = change;
    this.keepOld = keepOld;
  }

  void name(AvroNamed type, String name) {
    TextRange at = type.name().written().range();
    Names names = new Names(change, at);
    names.legal(name);
    if (name.equals(type.name().simple())) {
      return;
    }
    String full = AvroName.full(name, type.name().namespace());
    names.freeType(full, List.of(type));
    write(Map.of(type.fullName(), full), Protocol.of(change.before()).namespace());
    change.note(
        at,
        keepOld
            ? "Data that names the type, in unions and in files, is read by the alias."
            : "Data that names the type as %s, in unions and in files, is refused by readers that"
                    .formatted(type.name().simple())
                + " compare names.",
        "Generate code of the schema anew: classes have the name of the type.");
  }

  void namespace(String name) {
    AvroDocument document = change.before();
    List<AvroNamed> own =
        Site.of(document).stream()
            .filter(site -> site.type() instanceof AvroNamed)
            .map(site -> (AvroNamed) site.type())
            .toList();
    TextRange at =
        own.isEmpty() ? document.root().range() : own.getFirst().name().written().range();
    Names names = new Names(change, at);
    names.legalNamespace(name);
    if (own.isEmpty()) {
      throw change.refused(
          "avro-refactor-language",
          at,
          "This schema declares no type with a name; only those have a namespace.",
          "Open the file that declares the type.");
    }
    Protocol protocol = Protocol.of(document);
    String old =
        protocol.node().isPresent() ? protocol.namespace() : own.getFirst().name().namespace();
    if (old.equals(name)) {
      return;
    }
    Map<String, String> full = new LinkedHashMap<>();
    for (AvroNamed type : own) {
      if (type.name().namespace().equals(old)) {
        full.put(type.fullName(), AvroName.full(type.name().simple(), name));
      }
    }
    full.values().forEach(taken -> names.freeType(taken, own));
    change.renamed(new NameChange(NameChange.Of.NAMESPACE, document.file(), List.of(), old, name));
    write(full, protocol.node().isPresent() ? name : "");
    if (keepOld && old.isEmpty()) {
      change.note(
          at,
          "Inside a namespace Avro has no alias for a name without one: data that names the types"
              + " as they were is not found by an alias.",
          "Readers that compare the last part of a name only, as Avro's own, read it all the"
              + " same.");
    }
    change.note(
        at,
        "Code that is generated of the schema moves with the namespace.",
        "Generate it anew, and change the imports.");
  }

  /// @param full names as they are to be, by those that they are
  /// @param namespace around the types of the document, as it is to be
  private void write(Map<String, String> full, String namespace) {
    AvroDocument own = change.before();
    Map<String, AvroDocument> users = new LinkedHashMap<>();
    Users found = new Users(change);
    full.forEach((old, name) -> {
      change.renamed(new NameChange(NameChange.Of.TYPE, own.file(), List.of(), old, name));
      found.mentioning(old).forEach(document -> users.put(document.file(), document));
    });
    List<TextEdit> edits = new ArrayList<>(TypeNameEdits.edits(own, full, namespace, keepOld));
    edits.addAll(Protocol.of(own).renamed(own, full, namespace));
    change.edit(edits);
    for (AvroDocument user : users.values()) {
      if (user.file().equals(own.file())) {
        continue;
      }
      if (user.isEditable()) {
        String around = Protocol.of(user).namespace();
        List<TextEdit> theirs = new ArrayList<>(TypeNameEdits.edits(user, full, around, keepOld));
        theirs.addAll(Protocol.of(user).renamed(user, full, around));
        change.edit(user.file(), theirs);
      } else {
        full.forEach((old, name) -> {
          if (Site.uses(user, old).findAny().isPresent()) {
            new IdlFiles(change).rename(user, old, name);
          }
        });
      }
    }
  }
}
