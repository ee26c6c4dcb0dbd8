package dev.meshwright.app.refactor;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.structure.StructureNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a form says so far.
sealed interface Draft {

  record Complete(Refactoring refactoring) implements Draft {}

  /// @param input that is to be filled in
  record Incomplete(Input input, Reason why) implements Draft {}

  /// Why an input is not complete.
  enum Reason {
    /// Nothing is filled in.
    MISSING,
    /// It is what it is already.
    SAME,
    /// One name where two are needed.
    TOO_FEW,
    /// A name twice.
    TWICE,
    /// The type is in that file already.
    OWN_FILE,
    /// The fields stand there already.
    STAYS
  }

  static Draft of(RefactorAction action, RefactorTarget target, RefactorValues values) {
    for (Input input : target.inputs(action)) {
      Optional<Reason> missing = missing(input, action, target, values);
      if (missing.isPresent()) {
        return new Incomplete(input, missing.get());
      }
    }
    return new Complete(refactoring(action, target, values));
  }

  private static Optional<Reason> missing(
      Input input, RefactorAction action, RefactorTarget target, RefactorValues values) {
    String text = values.text(input);
    boolean mayBeEmpty =
        switch (input) {
          case STAND_IN, REASON, KEEP_OLD -> true;
          case NAME, NAMESPACE, TYPE_NAME, FIELD_NAME, NAMES, FILE, TYPE, VERSION, PLACE -> false;
        };
    if (text.isEmpty()) {
      return mayBeEmpty ? Optional.empty() : Optional.of(Reason.MISSING);
    }
    String first = RefactorValues.first(action, target).text(input);
    return switch (input) {
      case NAME, NAMESPACE -> text.equals(first) ? Optional.of(Reason.SAME) : Optional.empty();
      case TYPE ->
          action == RefactorAction.CHANGE_TYPE && text.equals(first)
              ? Optional.of(Reason.SAME)
              : Optional.empty();
      case NAMES -> missing(values.list(input));
      case FILE -> text.equals(target.path()) ? Optional.of(Reason.OWN_FILE) : Optional.empty();
      case PLACE -> stays(target, place(values)) ? Optional.of(Reason.STAYS) : Optional.empty();
      case TYPE_NAME, FIELD_NAME, STAND_IN, REASON, VERSION, KEEP_OLD -> Optional.empty();
    };
  }

  private static Optional<Reason> missing(List<String> names) {
    if (names.size() < 2) {
      return Optional.of(names.isEmpty() ? Reason.MISSING : Reason.TOO_FEW);
    }
    return new HashSet<>(names).size() < names.size()
        ? Optional.of(Reason.TWICE)
        : Optional.empty();
  }

  private static int place(RefactorValues values) {
    return Integer.parseInt(values.text(Input.PLACE));
  }

  /// Whether fields that stand together would stand where they do.
  private static boolean stays(RefactorTarget target, int index) {
    List<Integer> now =
        target.chosen().nodes().stream().map(target.chosen()::index).sorted().toList();
    boolean together = now.getLast() - now.getFirst() == now.size() - 1;
    return together && index >= now.getFirst() && index <= now.getLast() + 1;
  }

  /// The first place where fields would not stand as they do.
  static int otherPlace(RefactorTarget target) {
    int last = target.chosen().around().children().size();
    return IntStream.rangeClosed(0, last)
        .filter(index -> !stays(target, index))
        .findFirst()
        .orElse(0);
  }

  private static Refactoring refactoring(
      RefactorAction action, RefactorTarget target, RefactorValues values) {
    StructureNode node = target.chosen().first();
    List<String> at = node.path();
    List<List<String>> all = target.chosen().paths();
    return switch (action) {
      case RENAME -> new Refactoring.Rename(at, values.text(Input.NAME), values.is(Input.KEEP_OLD));
      case RENAME_NAMESPACE ->
          new Refactoring.RenameNamespace(values.text(Input.NAMESPACE), values.is(Input.KEEP_OLD));
      case MOVE_TYPE -> new Refactoring.MoveType(at, values.text(Input.FILE));
      case EXTRACT_TYPE -> new Refactoring.ExtractType(at, values.text(Input.TYPE_NAME));
      case GROUP_FIELDS ->
          new Refactoring.GroupFields(
              all, values.text(Input.TYPE_NAME), values.text(Input.FIELD_NAME));
      case INLINE -> new Refactoring.Inline(at);
      case MAKE_OPTIONAL -> new Refactoring.SetPresence(at, true, Optional.empty());
      case MAKE_REQUIRED ->
          new Refactoring.SetPresence(at, false, present(values.text(Input.STAND_IN)));
      case CHANGE_TYPE -> new Refactoring.ChangeType(at, values.text(Input.TYPE));
      case DEPRECATE -> new Refactoring.Deprecate(at, present(values.text(Input.REASON)));
      case REMOVE -> new Refactoring.Remove(all);
      case SPLIT -> new Refactoring.Split(at, values.list(Input.NAMES));
      case MERGE -> new Refactoring.Merge(all, values.text(Input.NAME));
      case REORDER -> new Refactoring.Reorder(all, place(values));
      case UPGRADE -> new Refactoring.Upgrade(values.text(Input.VERSION));
      case ADD_FIELD ->
          new Refactoring.AddField(at, values.text(Input.NAME), values.text(Input.TYPE));
    };
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
