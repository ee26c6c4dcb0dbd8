package dev.meshwright.model.files;

import java.util.List;

/// A data product of a workspace: the files that belong together.
///
/// @param name its folder, or the name in its product or contract file
/// @param folder the folder it lives in, relative to the root with `/`; empty for the root
/// @param files its files, by path
public record Product(String name, String folder, List<WorkspaceFile> files) {

  public Product {
    files = List.copyOf(files);
  }
}
