package dev.meshwright.usecases.versioning;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import dev.meshwright.usecases.compare.NextVersion;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Optional;

/// Raises the version that a file says of itself: of a contract, a product, a schema in JSON.
final class RaiseVersion {

  private static final String KEY = "version";

  private final KindDetector kinds = new KindDetector();

  /// The text with the version that follows the one of the last commit; empty where the file has
  /// none, or it was raised already.
  Optional<String> raised(String path, String text, FileSource committed, VersionStep step) {
    TreeDocument document = parsed(path, text);
    Optional<TreeNode> node = version(document);
    Optional<String> now = node.map(found -> word(document, found));
    Optional<String> before =
        committed
            .text(path)
            .map(old -> parsed(path, old))
            .flatMap(old -> version(old).map(found -> word(old, found)));
    if (now.isEmpty() || !now.equals(before)) {
      return Optional.empty();
    }
    return NextVersion.after(now.get(), step)
        .map(next -> TextEdits.apply(text, edits(path, document, node.get(), next)));
  }

  /// Whether a file can say a version for others: that of its product.
  boolean isOfProduct(String path) {
    FileKind kind = kinds.kind(path, "");
    return kind == FileKind.CONTRACT || kind == FileKind.PRODUCT;
  }

  private static boolean isYaml(String path) {
    return KindDetector.isYaml(path);
  }

  private static TreeDocument parsed(String path, String text) {
    return isYaml(path) ? YamlText.parse(path, text) : JsonText.parse(path, text);
  }

  private static Optional<TreeNode> version(TreeDocument document) {
    return document.problems().isEmpty() && document.root() instanceof ObjectNode root
        ? root.get(KEY)
        : Optional.empty();
  }

  private static String word(TreeDocument document, TreeNode node) {
    return node instanceof StringNode text
        ? text.value()
        : document.text().substring(node.range().start(), node.range().end());
  }

  private static List<TextEdit> edits(
      String path, TreeDocument document, TreeNode node, String next) {
    return isYaml(path)
        ? YamlEdits.replaceWithText(document, node, next)
        : List.of(new TextEdit(node.range(), "\"" + next + "\""));
  }
}
