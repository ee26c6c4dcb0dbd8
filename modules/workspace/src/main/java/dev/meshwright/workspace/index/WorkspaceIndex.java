package dev.meshwright.workspace.index;

import dev.meshwright.model.Problem;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import java.util.List;

/// What a folder held when it was read.
///
/// @param files every file that is not ignored, by path
/// @param products the files by product; files that belong to none are in none
/// @param problems files and folders that could not be read, links that lead nowhere or out
public record WorkspaceIndex(
    List<WorkspaceFile> files, List<Product> products, List<Problem> problems) {

  public WorkspaceIndex {
    files = List.copyOf(files);
    products = List.copyOf(products);
    problems = List.copyOf(problems);
  }
}
