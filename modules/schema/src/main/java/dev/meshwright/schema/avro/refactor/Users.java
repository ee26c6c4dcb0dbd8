package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.Location;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.schema.avro.AvroFileSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of the state that may use a type, as they were before the refactoring.
final class Users {

  private final Change change;
  private final AvroFileSet set;

  Users(Change change) {
    this.change = change;
    this.set = new AvroFileSet(change.files());
  }

  /// The document itself and every other schema whose text has the simple name of a type. Of those
  /// that cannot be read it is said that nobody looked.
  List<AvroDocument> mentioning(String fullName) {
    String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
    List<AvroDocument> found = new ArrayList<>();
    found.add(change.before());
    for (String path : change.others()) {
      change.progress().checkCancelled();
      Optional<String> text = change.files().text(path);
      if (text.isEmpty()) {
        if (change.files().mentions(path, simple)) {
          change.warn(
              Location.startOf(path),
              "%s cannot be read: whether it uses %s is not known.".formatted(path, simple),
              "Look at it yourself.");
        }
      } else if (text.get().contains(simple)) {
        set.read(path)
            .ifPresent(document -> {
              found.add(document);
              if (!document.tree().problems().isEmpty()) {
                change.warn(
                    document.tree().problems().getFirst().location(),
                    "%s has the word %s, and cannot be read as a whole: what of it follows is not sure."
                        .formatted(path, simple),
                    "Mend it first, or look at it afterwards.");
              }
            });
      }
    }
    return found;
  }

  /// Those others that use a type by its name.
  List<AvroDocument> of(String fullName) {
    return mentioning(fullName).stream()
        .filter(document -> !document.file().equals(change.path()))
        .filter(document -> Site.uses(document, fullName).findAny().isPresent())
        .toList();
  }
}
