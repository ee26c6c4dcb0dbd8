package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;

/// Moves the definition of a type to another file. The full name stays, so that whoever uses it
/// finds it by its name.
final class TypeMove {

  private static final String FILE = "avro-refactor-file";

  private final Change change;

  TypeMove(Change change) {
    this.change = change;
  }

  /// Moves a type out of the document, or the document's own type.
  void out(AvroNamed type, String target) {
    AvroDocument document = change.document();
    checked(type, target);
    List<String> needed =
        Site.of(type, "").stream()
            .filter(site -> site.type() instanceof AvroReference)
            .flatMap(site -> document.resolve((AvroReference) site.type()).stream())
            .filter(used -> used.file().equals(document.file()))
            .filter(used -> !type.range().contains(used.range()))
            .map(used -> used.name().simple())
            .distinct()
            .toList();
    if (!needed.isEmpty()) {
      throw change.refused(
          "avro-refactor-circle",
          type.name().written().range(),
          "%s uses %s, which this file declares: the two files would need each other."
              .formatted(type.name().simple(), String.join(", ", needed)),
          "Move %s to a file of its own first.".formatted(needed.getFirst()));
    }
    place(document, type, target);
    leave(document, type);
  }

  /// Writes the type that a field names where this document uses it first; its file names it then.
  void in(AvroReference reference, TextRange at) {
    AvroDocument document = change.before();
    AvroNamed type =
        document
            .resolve(reference)
            .orElseThrow(() ->
                change.refused(
                    "avro-refactor-nothing",
                    at,
                    "Nothing declares %s.".formatted(reference.node().value()),
                    "Declare it first."));
    if (type.file().equals(document.file())) {
      throw change.refused(
          "avro-refactor-language",
          at,
          "%s is declared in this file already; Avro lets a type be written once, and named after"
                  .formatted(type.name().simple())
              + " that.",
          "Rename the type to have a second one like it.");
    }
    AvroDocument from = change.document(type.file()).orElseThrow();
    if (!from.root().equals(type) || !from.isEditable() || from.file().endsWith(".avpr")) {
      throw change.refused(
          FILE,
          at,
          "%s is part of %s, not the whole of it.".formatted(type.name().simple(), type.file()),
          "Move it to a file of its own first.");
    }
    List<String> users =
        new Users(change)
            .of(type.fullName()).stream()
                .map(AvroDocument::file)
                .filter(file -> !file.equals(type.file()))
                .toList();
    if (!users.isEmpty()) {
      throw change.refused(
          "avro-refactor-used",
          at,
          "%s is used by %s too.".formatted(type.name().simple(), String.join(", ", users)),
          "Leave it in a file of its own while several files use it.");
    }
    Site first = Site.uses(document, type.fullName()).findFirst().orElseThrow();
    intoUse(document, first, from, type);
    change.edit(
        from.file(), List.of(TextEdit.replace(type.range(), JsonQuotes.quote(type.fullName()))));
    change.note(
        at,
        "%s is the name of the type only now.".formatted(from.file()),
        "Delete it when nothing refers to the file.");
  }

  private void checked(AvroNamed type, String target) {
    TextRange at = type.name().written().range();
    boolean leaves =
        target.startsWith("/")
            || target.contains("\\")
            || List.of(target.split("/")).contains("..");
    if (leaves || !target.endsWith(".avsc")) {
      throw change.refused(
          FILE,
          at,
          "%s is not a file of this workspace for an Avro schema.".formatted(target),
          "Give a path inside the workspace that ends with .avsc.");
    }
    if (target.equals(change.path())) {
      throw change.refused(FILE, at, "The type is in that file already.", "Choose another file.");
    }
    if (change.files().problem(target).isPresent()) {
      throw change.refused(
          FILE, at, "%s cannot be read.".formatted(target), "Choose another file.");
    }
  }

  private void place(AvroDocument document, AvroNamed type, String target) {
    String lineBreak = Definitions.lineBreak(document.text());
    String alone = Definitions.at(document, type, "", "") + lineBreak;
    Optional<String> there = change.files().text(target);
    if (there.isEmpty()) {
      change.create(target, alone);
      return;
    }
    AvroDocument into = change.document(target).orElseThrow();
    if (there.get().isBlank()) {
      change.edit(target, List.of(TextEdit.insert(there.get().length(), alone)));
      return;
    }
    Optional<Site> use = Site.uses(into, type.fullName()).findFirst();
    boolean sound = into.tree().problems().isEmpty();
    if (sound && use.isPresent()) {
      intoUse(into, use.get(), document, type);
    } else if (sound
        && into.root() instanceof AvroUnion union
        && union.node() instanceof ArrayNode list) {
      change.edit(
          target,
          TreeEdits.insertItem(
              into.tree(), list, list.items().size(), Definitions.at(document, type, "", "")));
    } else {
      throw change.refused(
          FILE,
          type.name().written().range(),
          sound
              ? "%s holds one schema already, which does not use %s."
                  .formatted(target, type.name().simple())
              : "%s cannot be read as a schema.".formatted(target),
          "Choose a new file.");
    }
  }

  /// @param from that declares the type today
  private void intoUse(AvroDocument into, Site use, AvroDocument from, AvroNamed type) {
    TextRange here = use.type().range();
    String text =
        Definitions.at(
            from, type, use.namespace(), Definitions.indentation(into.text(), here.start()));
    change.edit(
        into.file(), List.of(TextEdit.replace(here, Definitions.brokenAs(text, into.text()))));
  }

  /// What stays in the place of the definition.
  private void leave(AvroDocument document, AvroNamed type) {
    if (document.root().node() instanceof ArrayNode list && list.items().contains(type.node())) {
      change.edit(TreeEdits.removeItem(document.tree(), list, list.items().indexOf(type.node())));
      return;
    }
    String around =
        Site.of(document).stream()
            .filter(site -> site.type().equals(type))
            .findFirst()
            .orElseThrow()
            .namespace();
    change.edit(List.of(TextEdit.replace(type.range(), Definitions.name(type.fullName(), around))));
    if (document.root().equals(type)) {
      change.note(
          type.name().written().range(),
          "%s is the name of the type only now.".formatted(document.file()),
          "Delete it when nothing refers to the file.");
    }
  }
}
