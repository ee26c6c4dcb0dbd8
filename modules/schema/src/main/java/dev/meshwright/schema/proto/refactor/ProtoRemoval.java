package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Removals;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Removes declarations that nothing uses any more, and keeps numbers and names from being used
/// again.
final class ProtoRemoval {

  /// Places that are told, of all that use what is to go.
  private static final int MOST_PLACES = 20;

  private final RefactoringWork work;

  ProtoRemoval(RefactoringWork work) {
    this.work = work;
  }

  void run(List<Declared> asked) {
    List<Declared> gone = Removals.outermost(asked);
    TextRange at = gone.getFirst().name().range();
    if (gone.stream().anyMatch(one -> one.is() instanceof Declared.OfFile)) {
      new Notes(work).notHere(at, "A file is removed in the list of files.");
      return;
    }
    if (isLastValue(gone)) {
      return;
    }
    Set<String> paths = new LinkedHashSet<>(List.of(work.path()));
    paths.addAll(work.importers(work.path()));
    used(gone, paths);
    if (work.isRefused()) {
      return;
    }
    work.edit(new Removals(work.file(), work.layout()).remove(gone));
    ProtoUsers.follow(work, Map.of(), paths);
    if (work.isRefused()) {
      return;
    }
    Importing.tidy(work, List.of(work.path()));
    boolean named = gone.stream().anyMatch(ProtoRemoval::isNumbered);
    work.note(
        "proto-refactor-wire",
        at,
        named
            ? "Numbers and names are reserved: nobody uses them again with another meaning. Readers"
                + " with the old schema find the fields not set, and readers with the new one skip"
                + " what is written in them."
            : "Only what is used here is known: others may use it by its full name.",
        "");
  }

  private static boolean isNumbered(Declared one) {
    return one.is() instanceof Declared.OfField
        || one.is() instanceof Declared.OfOneof
        || one.is() instanceof Declared.OfValue;
  }

  private boolean isLastValue(List<Declared> gone) {
    Map<ProtoEnum, Integer> left = new HashMap<>();
    for (Declared one : gone) {
      if (one.is() instanceof Declared.OfValue(var _, ProtoEnum values)
          && left.merge(values, 1, Integer::sum) == values.values().size()) {
        new Notes(work)
            .notHere(
                one.name().range(),
                "An enum needs a value: "
                    + values.name().text()
                    + " would have none. Remove the enum.");
        return true;
      }
    }
    return false;
  }

  /// Refuses what is used elsewhere, at the places that use it.
  private void used(List<Declared> gone, Set<String> paths) {
    Set<DeclaredName> names = new LinkedHashSet<>();
    Mentioned.of(work.document())
        .declared()
        .forEach((name, at) -> {
          if (isIn(gone, at)) {
            names.add(new DeclaredName(work.path(), name));
          }
        });
    int told = 0;
    for (String path : paths) {
      work.progress().checkCancelled();
      List<TypeMention> mentions =
          work.files()
              .before(path)
              .map(document -> mentions(document, gone, names))
              .orElse(List.of());
      for (TypeMention mention : mentions) {
        if (told++ < MOST_PLACES) {
          ProtoDocument document = work.files().before(path).orElseThrow();
          work.refuse(
              Problem.error(
                  "proto-refactor-used",
                  document.file().location(mention.range()),
                  "\"" + mention.text() + "\" is used here and would mean nothing then.",
                  "Change or remove what uses it first."));
        }
      }
    }
  }

  private List<TypeMention> mentions(
      ProtoDocument document, List<Declared> gone, Set<DeclaredName> names) {
    boolean own = document.file().path().equals(work.path());
    return Mentioned.of(document).mentions().stream()
        .filter(mention -> mention.meant().filter(names::contains).isPresent())
        .filter(mention -> !own || !isIn(gone, mention.range()))
        .toList();
  }

  private static boolean isIn(List<Declared> gone, TextRange at) {
    return gone.stream().anyMatch(one -> one.range().contains(at));
  }
}
