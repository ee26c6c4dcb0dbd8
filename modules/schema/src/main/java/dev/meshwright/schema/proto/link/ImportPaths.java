package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Memoized;
import dev.meshwright.model.proto.ProtoFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Finds the file that an import means.
///
/// Roots that were given come first, in order, then those of `buf.yaml`. Without them, or behind
/// them: the root that the importing file's package suggests, then each folder above the file from
/// the outermost inward, then the well-known files, then the one file of the source whose path ends
/// with the import.
final class ImportPaths {

  private final List<String> roots;
  private final BufRoots modules;
  private final Predicate<String> exists;
  private final Memoized<Map<String, List<String>>> byName;

  /// @param modules roots that files in the state give
  /// @param exists whether there is a text at a path
  /// @param paths all paths of the source, asked for when the usual places do not have a file
  ImportPaths(
      List<String> roots,
      BufRoots modules,
      Predicate<String> exists,
      Supplier<List<String>> paths) {
    this.roots = roots;
    this.modules = modules;
    this.exists = exists;
    this.byName = new Memoized<>(() -> index(paths.get()));
  }

  /// Whether an import stays inside its root. `protoc` refuses the same.
  static boolean isSafe(String name) {
    if (name.isEmpty() || name.startsWith("/") || name.indexOf('\\') >= 0) {
      return false;
    }
    if (name.indexOf(':') >= 0 || name.indexOf('\0') >= 0) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /// The path in the source; or the import itself when it is well known.
  Optional<String> resolve(ProtoFile importer, String name) {
    for (String root : roots) {
      String path = in(root, name);
      if (exists.test(path)) {
        return Optional.of(path);
      }
    }
    for (String root : modules.of(importer.path())) {
      String path = in(root, name);
      if (exists.test(path)) {
        return Optional.of(path);
      }
    }
    for (String folder : foldersFor(importer)) {
      String path = in(folder, name);
      if (exists.test(path)) {
        return Optional.of(path);
      }
    }
    if (WellKnownFiles.has(name)) {
      return Optional.of(name);
    }
    return bySuffix(name);
  }

  private static String in(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  private static List<String> foldersFor(ProtoFile importer) {
    List<String> folders = new ArrayList<>();
    int slash = importer.path().lastIndexOf('/');
    String folder = slash < 0 ? "" : importer.path().substring(0, slash);
    String packagePath = importer.packageText().replace('.', '/');
    if (!packagePath.isEmpty() && folder.endsWith("/" + packagePath)) {
      folders.add(folder.substring(0, folder.length() - packagePath.length() - 1));
    }
    folders.add("");
    int at = -1;
    while ((at = folder.indexOf('/', at + 1)) >= 0) {
      folders.add(folder.substring(0, at));
    }
    if (!folder.isEmpty()) {
      folders.add(folder);
    }
    return folders;
  }

  private Optional<String> bySuffix(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    List<String> found =
        byName.get().getOrDefault(last, List.of()).stream()
            .filter(path -> path.endsWith("/" + name))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Map<String, List<String>> index(List<String> paths) {
    Map<String, List<String>> result = new HashMap<>();
    for (String path : paths) {
      if (path.endsWith(".proto")) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        result.computeIfAbsent(last, k -> new ArrayList<>()).add(path);
      }
    }
    return result;
  }
}
