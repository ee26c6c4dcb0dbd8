package dev.meshwright.schema.proto.link;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The folders that imports count from, as `buf.yaml` and `buf.work.yaml` above a file say: the
/// module of the file first, then the others of its workspace. Thread-safe.
final class BufRoots {

  private final Function<String, Optional<String>> texts;
  private final Map<String, Said> known = new ConcurrentHashMap<>();

  /// What the files of a folder say.
  ///
  /// @param roots of the modules
  /// @param last whether no folder further out says more
  private record Said(List<String> roots, boolean last) {}

  /// @param texts of paths
  BufRoots(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  /// The roots for the imports of a file; none where nothing is said.
  List<String> of(String path) {
    Set<String> roots = new LinkedHashSet<>();
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      Said said = known.computeIfAbsent(folder, this::read);
      said.roots().stream()
          .filter(root -> said.last() || contains(root, path))
          .sorted(Comparator.comparing((String root) -> !contains(root, path)))
          .forEach(roots::add);
      if (said.last()) {
        return List.copyOf(roots);
      }
    }
    return List.copyOf(roots);
  }

  private static boolean contains(String root, String path) {
    return root.isEmpty() || path.startsWith(root + "/");
  }

  private Said read(String folder) {
    Optional<ObjectNode> work = yaml(join(folder, "buf.work.yaml"));
    if (work.isPresent()) {
      List<String> roots = new ArrayList<>();
      for (String directory : texts(work.get(), "directories")) {
        roots.addAll(modules(join(folder, directory)).roots());
      }
      return new Said(roots, true);
    }
    return modules(folder);
  }

  /// The roots that the `buf.yaml` of a folder gives; without one, the folder is none.
  private Said modules(String folder) {
    Optional<ObjectNode> file = yaml(join(folder, "buf.yaml"));
    if (file.isEmpty()) {
      return new Said(List.of(), false);
    }
    boolean v2 = file.get().string("version").filter(node -> node.value().equals("v2")).isPresent();
    if (v2) {
      List<String> roots = new ArrayList<>();
      for (TreeNode module : items(file.get(), "modules")) {
        if (module instanceof ObjectNode object) {
          roots.add(join(folder, object.string("path").map(StringNode::value).orElse(".")));
        }
      }
      return new Said(roots.isEmpty() ? List.of(folder) : roots, true);
    }
    List<String> roots =
        file.get()
            .get("build")
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .map(build -> texts(build, "roots"))
            .orElse(List.of());
    return new Said(
        roots.isEmpty() ? List.of(folder) : roots.stream().map(root -> join(folder, root)).toList(),
        false);
  }

  private Optional<ObjectNode> yaml(String path) {
    return texts
        .apply(path)
        .map(text -> YamlText.parse(path, text).root())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast);
  }

  private static List<TreeNode> items(ObjectNode object, String key) {
    return object.get(key).orElse(object) instanceof ArrayNode(var _, List<TreeNode> items)
        ? items
        : List.of();
  }

  private static List<String> texts(ObjectNode object, String key) {
    return items(object, key).stream()
        .filter(StringNode.class::isInstance)
        .map(node -> ((StringNode) node).value())
        .toList();
  }

  private static String join(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + relative).split("/", -1)) {
      switch (part) {
        case "", "." -> {}
        case ".." -> parts.pollLast();
        default -> parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
