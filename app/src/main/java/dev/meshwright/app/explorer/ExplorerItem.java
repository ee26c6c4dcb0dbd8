package dev.meshwright.app.explorer;

import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.git.FileState;
import java.util.List;

/// A row of the explorer.
sealed interface ExplorerItem {

  /// Its name as shown.
  String name();

  /// The worst of what is below.
  Mark mark();

  /// @param folder where the product lives, empty for the workspace's root
  record ProductItem(String name, String folder, Mark mark, List<KindItem> kinds)
      implements ExplorerItem {
    public ProductItem {
      kinds = List.copyOf(kinds);
    }
  }

  /// The files of one kind inside a product.
  record KindItem(Group group, Mark mark, List<FileItem> files) implements ExplorerItem {
    public KindItem {
      files = List.copyOf(files);
    }

    @Override
    public String name() {
      return group.name();
    }
  }

  record FileItem(WorkspaceFile file, FileState state, Mark mark) implements ExplorerItem {
    @Override
    public String name() {
      return file.name();
    }
  }

  /// What belongs together in a product, in the order shown.
  enum Group {
    SCHEMAS,
    TRANSFORMATIONS,
    SAMPLES,
    CONTRACTS,
    TESTS,
    OTHER;

    static Group of(FileKind kind) {
      return switch (kind.purpose()) {
        case SCHEMA -> SCHEMAS;
        case TRANSFORMATION -> TRANSFORMATIONS;
        case SAMPLE -> SAMPLES;
        case CONTRACT, PRODUCT -> CONTRACTS;
        case TEST -> TESTS;
        case SETTINGS, OTHER -> OTHER;
      };
    }
  }
}
