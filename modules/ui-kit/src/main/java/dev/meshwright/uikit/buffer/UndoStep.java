package dev.meshwright.uikit.buffer;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One step of the history: how to make it, and how to take it back.
///
/// @param edits in the coordinates of the text before
/// @param inverse in the coordinates of the text after
/// @param typed whether it is typing, which grows together with the typing that follows
/// @param continues whether it goes on with what the step before began: the two are made and taken
///   back together
record UndoStep(List<TextEdit> edits, List<TextEdit> inverse, boolean typed, boolean continues) {

  static UndoStep of(String before, List<TextEdit> edits, boolean typed) {
    List<TextEdit> inverse = new ArrayList<>(edits.size());
    int shift = 0;
    for (TextEdit edit : edits) {
      int start = edit.range().start() + shift;
      inverse.add(
          new TextEdit(
              new TextRange(start, start + edit.replacement().length()), edit.range().of(before)));
      shift += edit.replacement().length() - edit.range().length();
    }
    return new UndoStep(List.copyOf(edits), List.copyOf(inverse), typed, false);
  }

  /// The same, made and taken back together with the step before.
  UndoStep continuing() {
    return new UndoStep(edits, inverse, typed, true);
  }

  /// This step and `next` as one, when next goes on where this one stopped within the same word or
  /// deletion.
  Optional<UndoStep> joined(UndoStep next) {
    if (!typed || !next.typed || edits.size() != 1 || next.edits.size() != 1) {
      return Optional.empty();
    }
    TextEdit one = edits.getFirst();
    TextEdit two = next.edits.getFirst();
    String removedByOne = inverse.getFirst().replacement();
    String removedByTwo = next.inverse.getFirst().replacement();
    if (two.range().isEmpty()
        && two.range().start() == one.range().start() + one.replacement().length()) {
      return startsWord(one.replacement(), two.replacement())
          ? Optional.empty()
          : Optional.of(typing(one.range(), removedByOne, one.replacement() + two.replacement()));
    }
    boolean bothDelete = one.replacement().isEmpty() && two.replacement().isEmpty();
    if (bothDelete && two.range().end() == one.range().start()) {
      return Optional.of(typing(two.range().union(one.range()), removedByTwo + removedByOne, ""));
    }
    if (bothDelete && two.range().start() == one.range().start()) {
      TextRange range =
          new TextRange(one.range().start(), one.range().end() + two.range().length());
      return Optional.of(typing(range, removedByOne + removedByTwo, ""));
    }
    return Optional.empty();
  }

  private static UndoStep typing(TextRange range, String removed, String inserted) {
    TextRange after = new TextRange(range.start(), range.start() + inserted.length());
    return new UndoStep(
        List.of(new TextEdit(range, inserted)), List.of(new TextEdit(after, removed)), true, false);
  }

  /// A step ends with its line, and before each new word.
  private static boolean startsWord(String soFar, String next) {
    if (soFar.isEmpty() || next.isEmpty()) {
      return false;
    }
    char last = soFar.charAt(soFar.length() - 1);
    return last == '\n'
        || last == '\r'
        || (Character.isWhitespace(last) && !Character.isWhitespace(next.charAt(0)));
  }

  /// What it keeps alive, in characters.
  int weight() {
    int weight = 16;
    for (TextEdit edit : edits) {
      weight += edit.replacement().length();
    }
    for (TextEdit edit : inverse) {
      weight += edit.replacement().length();
    }
    return weight;
  }
}
