package dev.meshwright.text;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;

/// Reads JSON into a tree, whatever state the text is in.
///
/// What is wrong becomes problems (`json-syntax`, `json-comment`, `json-duplicate-key`,
/// `json-too-deep`), and reading goes on behind it: a missing or surplus comma, an unclosed string
/// or bracket, a comment, a bad escape, a bare word. At most [#MAX_PROBLEMS] are kept. Work and
/// memory grow with the length of the text; the stack does not grow with its depth.
public final class JsonText {

  /// Values nested deeper than this are skipped, with one problem: whoever walks a tree may
  /// recurse.
  public static final int MAX_DEPTH = 500;

  /// Further problems of one text are dropped: nobody reads them.
  public static final int MAX_PROBLEMS = 200;

  /// Whether comments are problems. Plain JSON has none; Avro schemas may have them.
  public enum Comments {
    REPORTED,
    ALLOWED
  }

  private JsonText() {}

  /// Reads strict JSON: comments are reported.
  ///
  /// @param file the name that locations carry
  public static TreeDocument parse(String file, String text) {
    return parse(file, text, Comments.REPORTED);
  }

  /// @param file the name that locations carry
  public static TreeDocument parse(String file, String text, Comments comments) {
    LineIndex lines = LineIndex.of(text);
    ProblemCollector problems = new ProblemCollector(file, lines, MAX_PROBLEMS);
    TreeNode root = new JsonReader(new JsonScanner(text, problems, comments), problems).document();
    return new TreeDocument(file, text, lines, root, problems.sorted());
  }

  /// Whether a text begins as an object, an array or a string of JSON does.
  public static boolean looksLikeJson(String text) {
    String begin = text.stripLeading();
    return begin.startsWith("{") || begin.startsWith("[") || begin.startsWith("\"");
  }

  /// A value as JSON on one line without blanks. Broken parts become `null`.
  public static String compact(TreeNode value) {
    return new JsonLayout("\n", "", ":", "").inline(value);
  }
}
