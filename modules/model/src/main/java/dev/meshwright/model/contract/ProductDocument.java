package dev.meshwright.model.contract;

import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;

/// The text of a product description and what was understood of it.
///
/// @param problems of syntax and of content, by place
public record ProductDocument(TreeDocument tree, DataProduct product, List<Problem> problems) {

  public ProductDocument {
    problems = List.copyOf(problems);
  }
}
