package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.function.Predicate;

/// Lays out a text of JSON or YAML, whichever it is.
public final class TreeFormat {

  private TreeFormat() {}

  /// The text as it is laid out: comments in JSON are no fault for that.
  public static TreeDocument parse(String path, String text) {
    return JsonText.looksLikeJson(text)
        ? JsonText.parse(path, text, JsonText.Comments.ALLOWED)
        : YamlText.parse(path, text);
  }

  /// The edits that lay it out; none when it is laid out so.
  ///
  /// @param document without faults of syntax
  /// @param wanted which of them are wanted
  public static List<TextEdit> edits(TreeDocument document, Predicate<TextEdit> wanted) {
    return JsonText.looksLikeJson(document.text())
        ? JsonFormat.edits(document).stream().filter(wanted).toList()
        : YamlFormat.edits(document, wanted);
  }
}
