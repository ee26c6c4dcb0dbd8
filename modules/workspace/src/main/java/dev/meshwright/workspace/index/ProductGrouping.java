package dev.meshwright.workspace.index;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Groups files into data products.
///
/// A folder with a product or contract file is a product, with all below it. A file outside of
/// these belongs to the product of its folder, where folders that only sort by kind or version
/// (`schemas`, `sql`, `v1`) count as part of the folder above. Files of no known kind join the
/// product around them, if there is one.
final class ProductGrouping {

  private static final Set<String> SORTING_FOLDERS =
      Set.of(
          "schema",
          "schemas",
          "avro",
          "proto",
          "protos",
          "protobuf",
          "json",
          "jsonschema",
          "sql",
          "model",
          "models",
          "query",
          "queries",
          "transformation",
          "transformations",
          "sample",
          "samples",
          "data",
          "seeds",
          "doc",
          "docs",
          "test",
          "tests",
          "contract",
          "contracts",
          "odcs",
          "odps",
          "src");

  private static final Pattern VERSION = Pattern.compile("v?\\d+([._-]\\d+)*");

  private final String workspaceName;
  private final ProductNames names;

  ProductGrouping(String workspaceName, ProductNames names) {
    this.workspaceName = workspaceName;
    this.names = names;
  }

  List<Product> group(List<WorkspaceFile> files) {
    Map<String, List<WorkspaceFile>> declarations = new TreeMap<>();
    for (WorkspaceFile file : files) {
      if (file.kind() == FileKind.PRODUCT || file.kind() == FileKind.CONTRACT) {
        declarations
            .computeIfAbsent(withoutSorting(folder(file.path())), key -> new ArrayList<>())
            .add(file);
      }
    }
    // One folder of contracts for everything says nothing about where products live.
    if (declarations.size() == 1 && declarations.getOrDefault("", List.of()).size() > 1) {
      declarations.clear();
    }
    Map<String, List<WorkspaceFile>> byFolder = new TreeMap<>();
    for (WorkspaceFile file : files) {
      if (isOfAProduct(file)) {
        byFolder
            .computeIfAbsent(productFolder(file.path(), declarations), key -> new ArrayList<>())
            .add(file);
      }
    }
    for (WorkspaceFile file : files) {
      if (file.kind() == FileKind.OTHER) {
        around(file.path(), byFolder).ifPresent(members -> members.add(file));
      }
    }
    return byFolder.entrySet().stream()
        .map(entry -> product(entry.getKey(), entry.getValue(), declarations))
        .toList();
  }

  private static boolean isOfAProduct(WorkspaceFile file) {
    return file.kind() != FileKind.OTHER && file.kind() != FileKind.SETTINGS;
  }

  private Product product(
      String folder, List<WorkspaceFile> members, Map<String, List<WorkspaceFile>> declarations) {
    List<WorkspaceFile> sorted =
        members.stream().sorted(Comparator.comparing(WorkspaceFile::path)).toList();
    return new Product(name(folder, declarations.getOrDefault(folder, List.of())), folder, sorted);
  }

  private String name(String folder, List<WorkspaceFile> declared) {
    String plain = folder.isEmpty() ? workspaceName : folder.substring(folder.lastIndexOf('/') + 1);
    List<WorkspaceFile> products =
        declared.stream().filter(file -> file.kind() == FileKind.PRODUCT).toList();
    List<WorkspaceFile> naming = products.isEmpty() ? declared : products;
    return naming.size() == 1 ? names.of(naming.getFirst()).orElse(plain) : plain;
  }

  private static String productFolder(String path, Map<String, List<WorkspaceFile>> declarations) {
    for (String folder = folder(path); ; folder = folder(folder)) {
      if (declarations.containsKey(folder)) {
        return folder;
      }
      if (folder.isEmpty()) {
        return withoutSorting(folder(path));
      }
    }
  }

  private static Optional<List<WorkspaceFile>> around(
      String path, Map<String, List<WorkspaceFile>> byFolder) {
    for (String folder = folder(path); !folder.isEmpty(); folder = folder(folder)) {
      List<WorkspaceFile> members = byFolder.get(folder);
      if (members != null) {
        return Optional.of(members);
      }
    }
    return Optional.empty();
  }

  private static String withoutSorting(String folder) {
    String rest = folder;
    while (!rest.isEmpty() && isSorting(rest.substring(rest.lastIndexOf('/') + 1))) {
      rest = folder(rest);
    }
    return rest;
  }

  private static boolean isSorting(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SORTING_FOLDERS.contains(lower) || VERSION.matcher(lower).matches();
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
