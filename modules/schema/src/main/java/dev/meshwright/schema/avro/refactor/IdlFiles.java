package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files in Avro's IDL that use a type: of their text only names can be changed.
final class IdlFiles {

  /// What is no name, and names.
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*(?s:.)*?\\*/|//[^\\n]*+|\"(?:[^\"\\\\]|\\\\(?s:.))*+\"|`?([A-Za-z_][\\w.]*+)`?");

  private final Change change;

  IdlFiles(Change change) {
    this.change = change;
  }

  /// Refuses to go on when something in such a file would have to be changed.
  void refuse(AvroDocument document, List<TextEdit> wanted) {
    if (!wanted.isEmpty()) {
      throw refused(document);
    }
  }

  private AvroRefusedException refused(AvroDocument document) {
    return new AvroRefusedException(
        Problem.error(
            "avro-refactor-idl",
            document.tree().locate(document.root().range()),
            "%s is in Avro's IDL and would have to be changed too; that is edited as text only."
                .formatted(document.file()),
            "Change it by hand first, so that it no longer uses the old name."));
  }

  /// Writes another name in the place of a type's name, where that leaves the rest as it was.
  void rename(AvroDocument document, String old, String name) {
    String text = document.text();
    String oldSimple = old.substring(old.lastIndexOf('.') + 1);
    String simple = name.substring(name.lastIndexOf('.') + 1);
    List<TextEdit> edits =
        TOKEN
            .matcher(text)
            .results()
            .filter(token -> token.group(1) != null)
            .filter(token -> token.group(1).equals(old) || token.group(1).equals(oldSimple))
            .filter(token -> isType(text, token.end()))
            .map(token ->
                TextEdit.replace(
                    new TextRange(token.start(), token.end()),
                    !token.group(1).equals(old) && isNear(old, name) ? simple : name))
            .toList();
    change.edit(document.file(), edits);
    boolean still =
        Site.uses(change.document(document.file()).orElseThrow(), old).findAny().isPresent();
    if (still) {
      throw refused(document);
    }
  }

  private static boolean isNear(String old, String name) {
    return old.substring(0, Math.max(0, old.lastIndexOf('.')))
        .equals(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }

  /// Whether a name can be that of a type by what comes behind it: another name, or the end of what
  /// it is in.
  private static boolean isType(String text, int end) {
    Matcher behind = Pattern.compile("\\s*+([^\\s])").matcher(text);
    behind.region(end, text.length());
    return behind.lookingAt() && ";=({:".indexOf(behind.group(1).charAt(0)) < 0;
  }
}
