package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.Optional;

/// The object that a document is.
final class RootObject {

  private RootObject() {}

  /// The object at the top, its merge keys followed; a problem where something else stands.
  static Optional<ObjectNode> root(TreeDocument tree, String what, ContractProblems problems) {
    TreeNode root = MergeKeys.resolved(tree.root());
    if (root instanceof ObjectNode object) {
      return Optional.of(object);
    }
    if (!(root instanceof BrokenNode)) {
      problems.error(
          "contract-type", root.range(), "Here " + what + " is expected, as keys with values.", "");
    }
    return Optional.empty();
  }
}
