package dev.meshwright.usecases.mapping;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The schemas and contracts that a transformation or sample may have to fit.
final class OfferedSchemas {

  private OfferedSchemas() {}

  /// Those of the product first; in it, and among the others, those of the like name first.
  static List<String> of(String path, OpenedWorkspace workspace) {
    Set<String> own =
        workspace.products().stream()
            .filter(product -> product.files().stream().anyMatch(file -> file.path().equals(path)))
            .flatMap(product -> product.files().stream())
            .map(WorkspaceFile::path)
            .collect(Collectors.toSet());
    String name = plain(path);
    return workspace.files().stream()
        .filter(file -> file.kind().isSchema() || file.kind() == FileKind.CONTRACT)
        .sorted(
            Comparator.comparing((WorkspaceFile file) -> !own.contains(file.path()))
                .thenComparingInt(file -> rank(name, plain(file.path())))
                .thenComparing(file -> file.kind() == FileKind.CONTRACT)
                .thenComparing(WorkspaceFile::path))
        .map(WorkspaceFile::path)
        .toList();
  }

  private static int rank(String name, String schema) {
    if (name.equals(schema)) {
      return 0;
    }
    return name.contains(schema) || schema.contains(name) ? 1 : 2;
  }

  /// The file's name up to its first dot, without what tells one from many.
  private static String plain(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    String base = (dot > 0 ? file.substring(0, dot) : file).toLowerCase(Locale.ROOT);
    String plain = base.replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
