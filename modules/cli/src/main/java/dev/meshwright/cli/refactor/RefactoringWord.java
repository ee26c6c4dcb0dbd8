package dev.meshwright.cli.refactor;

import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.model.refactor.Refactoring;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The refactorings as a call names them, with what each is told.
enum RefactoringWord {
  RENAME(2, 2, "FIELD NAME"),
  RENAME_NAMESPACE(1, 1, "NAME"),
  MOVE_TYPE(2, 2, "TYPE FILE"),
  EXTRACT_TYPE(2, 2, "FIELD NAME"),
  GROUP_FIELDS(3, Integer.MAX_VALUE, "TYPE NAME FIELD..."),
  INLINE(1, 1, "FIELD"),
  MAKE_OPTIONAL(1, 1, "FIELD"),
  MAKE_REQUIRED(1, 2, "FIELD [DEFAULT]"),
  CHANGE_TYPE(2, 2, "FIELD TYPE"),
  DEPRECATE(1, 2, "FIELD [REASON]"),
  REMOVE(1, Integer.MAX_VALUE, "FIELD..."),
  SPLIT(2, Integer.MAX_VALUE, "FIELD NAME..."),
  MERGE(3, Integer.MAX_VALUE, "NAME FIELD FIELD..."),
  REORDER(2, Integer.MAX_VALUE, "INDEX FIELD..."),
  UPGRADE(1, 1, "VERSION"),
  ADD_FIELD(3, 3, "RECORD NAME TYPE");

  private final int least;
  private final int most;
  private final String arguments;

  RefactoringWord(int least, int most, String arguments) {
    this.least = least;
    this.most = most;
    this.arguments = arguments;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static RefactoringWord of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new WrongCallException(
                "there is no refactoring '"
                    + word
                    + "'; there are "
                    + String.join(
                        ", ", Arrays.stream(values()).map(RefactoringWord::word).toList())));
  }

  /// @param keepOld whether the old name goes on to work
  /// @param at finds a declaration by the names that lead to it
  /// @param file gives the path in the workspace of a file that was named
  Refactoring of(
      List<String> told,
      boolean keepOld,
      Function<List<String>, List<String>> at,
      UnaryOperator<String> file) {
    if (told.size() < least || told.size() > most) {
      throw new WrongCallException(word() + " is told SCHEMA " + arguments);
    }
    String first = told.getFirst();
    List<String> rest = told.subList(1, told.size());
    return switch (this) {
      case RENAME -> new Refactoring.Rename(at.apply(names(first)), rest.getFirst(), keepOld);
      case RENAME_NAMESPACE -> new Refactoring.RenameNamespace(first, keepOld);
      case MOVE_TYPE ->
          new Refactoring.MoveType(at.apply(names(first)), file.apply(rest.getFirst()));
      case EXTRACT_TYPE -> new Refactoring.ExtractType(at.apply(names(first)), rest.getFirst());
      case GROUP_FIELDS ->
          new Refactoring.GroupFields(
              all(rest.subList(1, rest.size()), at), first, rest.getFirst());
      case INLINE -> new Refactoring.Inline(at.apply(names(first)));
      case MAKE_OPTIONAL ->
          new Refactoring.SetPresence(at.apply(names(first)), true, Optional.empty());
      case MAKE_REQUIRED ->
          new Refactoring.SetPresence(at.apply(names(first)), false, rest.stream().findFirst());
      case CHANGE_TYPE -> new Refactoring.ChangeType(at.apply(names(first)), rest.getFirst());
      case DEPRECATE ->
          new Refactoring.Deprecate(at.apply(names(first)), rest.stream().findFirst());
      case REMOVE -> new Refactoring.Remove(all(told, at));
      case SPLIT -> new Refactoring.Split(at.apply(names(first)), rest);
      case MERGE -> new Refactoring.Merge(all(rest, at), first);
      case REORDER -> new Refactoring.Reorder(all(rest, at), index(first));
      case UPGRADE -> new Refactoring.Upgrade(first);
      case ADD_FIELD ->
          new Refactoring.AddField(at.apply(names(first)), rest.getFirst(), rest.getLast());
    };
  }

  private static int index(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException noNumber) {
      throw new WrongCallException(
          "reorder is told the number of the field to stand before, from 0, not '" + text + "'");
    }
  }

  private static List<List<String>> all(
      List<String> paths, Function<List<String>, List<String>> at) {
    return paths.stream().map(RefactoringWord::names).map(at).toList();
  }

  /// Names with dots between them, and a backslash before a dot that belongs to a name; one dot
  /// alone is the schema itself.
  private static List<String> names(String path) {
    if (path.equals(".")) {
      return List.of();
    }
    return Arrays.stream(path.split("(?<!\\\\)\\.", -1))
        .map(name -> name.replace("\\.", "."))
        .toList();
  }
}
