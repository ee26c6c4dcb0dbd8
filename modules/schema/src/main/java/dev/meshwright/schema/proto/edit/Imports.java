package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Imports the files of types.
public final class Imports {

  private final ProtoDocument document;
  private final Layout layout;

  public Imports(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
  }

  /// The path of the file that declares a type; empty where nobody knows one.
  public Optional<String> declaring(String fullName) {
    return WellKnownFiles.declaring(fullName)
        .or(() ->
            document.state().declaring(fullName).stream()
                .filter(path -> !path.equals(document.file().path()))
                .findFirst());
  }

  /// The full name of the type of another file that a name is short for, as one that was copied
  /// there is. Of several types those are meant whose package has most in common with that of this
  /// file; empty where that is not one.
  Optional<String> meant(String name) {
    Map<Integer, Set<String>> near = new TreeMap<>();
    for (String path : document.state().naming(ProtoNames.lastOf(name))) {
      ProtoTypes types = document.state().types(path);
      Stream.concat(types.messages().keySet().stream(), types.enums().keySet().stream())
          .filter(full -> full.equals(name) || full.endsWith("." + name))
          .forEach(full -> near.computeIfAbsent(-common(full), none -> new TreeSet<>()).add(full));
    }
    return near.values().stream()
        .findFirst()
        .filter(nearest -> nearest.size() == 1)
        .flatMap(nearest -> nearest.stream().findFirst());
  }

  /// How many parts of its package a full name begins with.
  private int common(String fullName) {
    int count = 0;
    for (String own = document.file().packageText();
        !own.isEmpty();
        own = ProtoNames.scopeOf(own)) {
      count += fullName.startsWith(own + ".") ? 1 : 0;
    }
    return count;
  }

  /// The edit that imports a file.
  public TextEdit add(String path) {
    String statement = "import \"" + name(path) + "\";";
    Statements statements = new Statements(layout);
    List<ProtoImport> known = document.file().imports();
    List<ProtoImport> before =
        known.stream().filter(each -> each.kind() != ProtoImport.Kind.OPTION).toList();
    if (!before.isEmpty()) {
      return among(before, name(path), statement);
    }
    if (!known.isEmpty()) {
      TextRange first = layout.extent(known.getFirst().range()).range();
      return TextEdit.insert(first.start(), statement + layout.lineEnd(first.start()));
    }
    return Stream.concat(
            document.file().packageStatement().stream(), document.file().syntax().stream())
        .max(TextRange::compareTo)
        .map(last -> statements.below(last, statement, true))
        .orElseGet(() ->
            TextEdit.insert(statements.start(), statement + layout.lineEnd(0) + layout.lineEnd(0)));
  }

  /// In the order of names where the imports have that, else behind the last one.
  private TextEdit among(List<ProtoImport> before, String name, String statement) {
    List<String> names = before.stream().map(each -> each.name().text()).toList();
    boolean sorted = names.equals(names.stream().sorted().toList());
    long smaller = names.stream().filter(each -> each.compareTo(name) < 0).count();
    if (sorted && smaller == 0) {
      DeclaredExtent first = layout.extent(before.getFirst().range());
      if (first.startsLine()) {
        int at = first.range().start();
        return TextEdit.insert(at, statement + layout.lineEnd(at));
      }
    }
    int index = sorted && smaller > 0 ? (int) smaller - 1 : before.size() - 1;
    return new Statements(layout).below(before.get(index).range(), statement, false);
  }

  /// The path of a file counted from the root that the imports of this file count from.
  public String name(String path) {
    for (String root : roots(path)) {
      if (root.isEmpty() || path.startsWith(root + "/")) {
        return root.isEmpty() ? path : path.substring(root.length() + 1);
      }
    }
    return path;
  }

  private List<String> roots(String path) {
    List<String> roots = new ArrayList<>();
    if (WellKnownFiles.has(path)) {
      roots.add("");
    }
    for (ProtoImport each : document.file().imports()) {
      each.resolved().flatMap(found -> above(found, each.name().text())).ifPresent(roots::add);
    }
    ofPackage(document.file()).ifPresent(roots::add);
    document.state().file(path).flatMap(Imports::ofPackage).ifPresent(roots::add);
    roots.add("");
    return roots;
  }

  private static Optional<String> above(String path, String end) {
    if (path.equals(end)) {
      return WellKnownFiles.has(path) ? Optional.empty() : Optional.of("");
    }
    return path.endsWith("/" + end)
        ? Optional.of(path.substring(0, path.length() - end.length() - 1))
        : Optional.empty();
  }

  /// The root that a file lies below in folders named as its package.
  private static Optional<String> ofPackage(ProtoFile file) {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String folders = file.packageText().replace('.', '/');
    return folders.isEmpty() ? Optional.empty() : above(path, folders + "/" + name);
  }
}
