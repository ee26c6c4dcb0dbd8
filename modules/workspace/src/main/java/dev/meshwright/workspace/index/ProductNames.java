package dev.meshwright.workspace.index;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/// The names that contract and product files give to their product.
final class ProductNames {

  private static final int READ_BYTES = 64 * 1024;

  private final WorkspaceRoot root;

  ProductNames(WorkspaceRoot root) {
    this.root = root;
  }

  /// Empty when the file says none, or cannot be read; the walk has noted the latter.
  Optional<String> of(WorkspaceFile file) {
    return root.resolve(file.path()).flatMap(ProductNames::start).flatMap(text -> name(file, text));
  }

  private static Optional<String> name(WorkspaceFile file, String text) {
    TopLevelKeys keys = TopLevelKeys.ofYaml(text);
    Stream<String> candidates =
        file.kind() == FileKind.PRODUCT
            ? Stream.of(keys.value("name"), keys.value("id"))
            : Stream.of(keys.value("dataProduct"), keys.value("name"));
    return candidates.filter(name -> !name.isBlank()).findFirst();
  }

  private static Optional<String> start(java.nio.file.Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(READ_BYTES), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
