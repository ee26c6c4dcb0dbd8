package dev.meshwright.usecases.session;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.review.ReviewStore;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import dev.meshwright.workspace.files.WorkspaceFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reviews in the files of a workspace on disk.
///
/// @param all reads the folder anew
record StoredReviews(WorkspaceRoot root, Supplier<FileSource> all) implements ReviewStore {

  @Override
  public FileSource files() {
    return all.get();
  }

  @Override
  public Optional<String> text(String path) {
    return new WorkspaceFiles(root, List.of(), Map.of()).text(path);
  }

  @Override
  public Optional<Problem> write(String path, Optional<String> before, String after) {
    return new TextSaving(new TextFiles(root, new OwnSaves()), "run it again")
        .write(path, before, after);
  }
}
