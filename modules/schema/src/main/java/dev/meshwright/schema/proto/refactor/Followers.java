package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.schema.proto.edit.Imports;
import dev.meshwright.schema.proto.edit.KnownTypes;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Tidy;
import dev.meshwright.schema.proto.refactor.TypeMention.As;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets every name mean what it meant, or what that has become: names are changed as little as it
/// takes, and the files are read again until it is so.
final class Followers {

  private final RefactoringWork work;
  private final Map<DeclaredName, DeclaredName> moved;
  private final Map<Place, TypeMention> before = new LinkedHashMap<>();
  private final Map<Place, Integer> tries = new HashMap<>();

  /// A place that names something, as it is found again.
  private record Place(DeclaredName owner, int index) {}

  /// @param moved what declarations have become
  /// @param paths of the files whose names are looked after, as they were
  Followers(RefactoringWork work, Map<DeclaredName, DeclaredName> moved, Collection<String> paths) {
    this.work = work;
    this.moved = moved;
    for (String path : paths) {
      work.progress().checkCancelled();
      work.files()
          .before(path)
          .ifPresent(document ->
              Mentioned.of(document)
                  .mentions()
                  .forEach(one ->
                      before.put(
                          new Place(now(new DeclaredName(path, one.owner())), one.index()), one)));
    }
  }

  private DeclaredName now(DeclaredName was) {
    return moved.getOrDefault(was, was);
  }

  /// Changes the files as they are by now. What cannot be named is refused.
  void follow(Collection<String> paths) {
    for (int round = 0; round < 5; round++) {
      boolean changed = false;
      for (String path : paths) {
        work.progress().checkCancelled();
        changed |= follow(path);
      }
      if (!changed || work.isRefused()) {
        return;
      }
    }
  }

  private boolean follow(String path) {
    Optional<ProtoDocument> document = work.files().now(path);
    if (document.isEmpty()) {
      return false;
    }
    List<TextEdit> edits = new ArrayList<>();
    for (TypeMention is : Mentioned.of(document.get()).mentions()) {
      Place place = new Place(new DeclaredName(path, is.owner()), is.index());
      TypeMention was = before.get(place);
      Optional<DeclaredName> wanted =
          Optional.ofNullable(was).flatMap(TypeMention::meant).map(this::now);
      if (was != null && was.as() == is.as() && wanted.isPresent() && !wanted.equals(is.meant())) {
        edits.addAll(next(place, was, is, wanted.get(), document.get()));
      }
    }
    work.files().edit(path, Tidy.up(edits.stream().distinct().toList()));
    return !edits.isEmpty();
  }

  /// What is to be tried next for a name that does not mean what it should.
  private List<TextEdit> next(
      Place place, TypeMention was, TypeMention is, DeclaredName wanted, ProtoDocument document) {
    String target = wanted.fullName();
    if (is.as() == As.MEMBER || is.as() == As.VALUE) {
      return once(place, was, is.range(), ProtoNames.lastOf(target));
    }
    if (is.as() == As.FULL) {
      return once(place, was, is.range(), target);
    }
    int tried = tries.merge(place, 1, Integer::sum);
    if (tried == 1) {
      Optional<String> alike = alike(was, target).filter(text -> !text.equals(is.text()));
      if (alike.isPresent()) {
        return List.of(TextEdit.replace(is.range(), alike.get()));
      }
      tried = tries.merge(place, 1, Integer::sum);
    }
    boolean isSeen =
        wanted.file().equals(document.file().path())
            || Importing.sees(document, wanted.file(), is.as() == As.EXTENSION);
    if (tried == 2) {
      if (!isSeen) {
        Layout layout = new Layout(document.file().text());
        return List.of(new Imports(document, layout).add(wanted.file()));
      }
      tried = tries.merge(place, 1, Integer::sum);
    }
    if (tried == 3 && is.as() == As.TYPE) {
      return List.of(
          TextEdit.replace(is.range(), new KnownTypes(document).written(is.scope(), target)));
    }
    if (tried <= 4) {
      tries.put(place, 4);
      return List.of(TextEdit.replace(is.range(), "." + target));
    }
    refuse(was, wanted);
    return List.of();
  }

  private List<TextEdit> once(Place place, TypeMention was, TextRange range, String text) {
    if (tries.merge(place, 1, Integer::sum) > 1) {
      refuse(was, new DeclaredName("", text));
      return List.of();
    }
    return List.of(TextEdit.replace(range, text));
  }

  private void refuse(TypeMention was, DeclaredName wanted) {
    work.refuse(
        "proto-refactor-broken",
        "The name \""
            + was.text()
            + "\" would not mean "
            + wanted.fullName()
            + " any more where it is used.",
        "Choose another name.");
  }

  /// The name as it was written, as far as what it leaves out is still to be left out.
  private Optional<String> alike(TypeMention was, String target) {
    boolean absolute = was.text().startsWith(".");
    String written = absolute ? was.text().substring(1) : was.text();
    String old = was.meant().map(DeclaredName::fullName).orElse("");
    if (!old.equals(written) && !old.endsWith("." + written)) {
      return Optional.empty();
    }
    String leftOut = old.substring(0, old.length() - written.length());
    return target.startsWith(leftOut)
        ? Optional.of((absolute ? "." : "") + target.substring(leftOut.length()))
        : Optional.empty();
  }
}
