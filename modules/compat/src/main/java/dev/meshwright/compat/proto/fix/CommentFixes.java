package dev.meshwright.compat.proto.fix;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts comments back to what they were.
public final class CommentFixes {

  /// A declaration and what is said about it.
  public record Commented(ProtoFile file, TextRange range, ProtoComments comments) {}

  private CommentFixes() {}

  public static List<Fix> restore(Commented before, Commented after) {
    List<TextEdit> edits = new ArrayList<>();
    if (!before.comments().leading().equals(after.comments().leading())) {
      leading(before, after).ifPresent(edits::add);
    }
    if (!before.comments().trailing().equals(after.comments().trailing())) {
      trailing(before, after).ifPresent(edits::add);
    }
    boolean all = edits.size() == changed(before.comments(), after.comments());
    return all && !edits.isEmpty()
        ? List.of(Fix.inFile("Restore the comment", after.file().path(), edits))
        : List.of();
  }

  private static int changed(ProtoComments before, ProtoComments after) {
    return (before.leading().equals(after.leading()) ? 0 : 1)
        + (before.trailing().equals(after.trailing()) ? 0 : 1);
  }

  private static Optional<TextEdit> leading(Commented before, Commented after) {
    String text = after.file().text();
    int start = after.range().start();
    String indent = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    TextRange old = above(before);
    TextRange now = above(after);
    boolean found =
        indent.isBlank()
            && old.isEmpty() == before.comments().leading().isBlank()
            && now.isEmpty() == after.comments().leading().isBlank();
    if (!found) {
      return Optional.empty();
    }
    String lines =
        old.isEmpty()
            ? ""
            : new Piece(before.file().text(), old)
                    .lines(indent, Blocks.newline(text))
                    .substring(indent.length())
                + indent;
    return Optional.of(TextEdit.replace(now, lines));
  }

  private static TextRange above(Commented it) {
    TextRange whole = Blocks.withComments(it.file(), it.range(), it.comments());
    return new TextRange(whole.start(), it.range().start());
  }

  private static Optional<TextEdit> trailing(Commented before, Commented after) {
    TextRange old = behind(before);
    TextRange now = behind(after);
    boolean found =
        old.isEmpty() == before.comments().trailing().isBlank()
            && now.isEmpty() == after.comments().trailing().isBlank();
    return found
        ? Optional.of(TextEdit.replace(now, old.of(before.file().text()).stripTrailing()))
        : Optional.empty();
  }

  private static TextRange behind(Commented it) {
    TextRange whole = Blocks.withComments(it.file(), it.range(), it.comments());
    return new TextRange(it.range().end(), whole.end());
  }
}
