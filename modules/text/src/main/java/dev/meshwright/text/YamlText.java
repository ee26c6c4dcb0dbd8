package dev.meshwright.text;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;

/// Reads YAML 1.2 into the tree that JSON is read into, scalars by the core schema.
///
/// What is wrong becomes problems (`yaml-syntax`, `yaml-duplicate-key`, `yaml-too-deep`,
/// `yaml-alias`, `yaml-key`, `yaml-number`, `yaml-documents`). YAML gives no way to go on behind a
/// syntax error; what was read before it is kept. Only the first document of a text is read.
///
/// The node of an alias (`*name`) has the range of the alias and the content of its anchor; what it
/// contains keeps the ranges at the anchor. Aliases that would blow the tree up are refused.
/// Numbers come in JSON's form: `0x1F` as `31`, `+.5` as `0.5`.
public final class YamlText {

  /// Values nested deeper than this are skipped, with one problem.
  public static final int MAX_DEPTH = JsonText.MAX_DEPTH;

  /// How many nodes all aliases of a text may stand for.
  public static final int MAX_ALIASED_NODES = 100_000;

  private YamlText() {}

  /// @param file the name that locations carry
  public static TreeDocument parse(String file, String text) {
    LineIndex lines = LineIndex.of(text);
    ProblemCollector problems = new ProblemCollector(file, lines, JsonText.MAX_PROBLEMS);
    TreeNode root = new YamlReader(text, problems).document();
    return new TreeDocument(file, text, lines, root, problems.sorted());
  }
}
