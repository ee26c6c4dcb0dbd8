package dev.meshwright.model.contract;

import dev.meshwright.model.Problem;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;

/// The text of a contract and what was understood of it.
///
/// @param problems of syntax and of content, by place
public record ContractDocument(TreeDocument tree, DataContract contract, List<Problem> problems) {

  public ContractDocument {
    problems = List.copyOf(problems);
  }
}
