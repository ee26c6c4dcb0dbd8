package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.lint.UsedImports;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What files import, before and after.
final class Importing {

  private Importing() {}

  /// Whether what a file declares can be named in a document: through an import, and public imports
  /// behind it.
  ///
  /// @param option whether it is to be named by an option
  static boolean sees(ProtoDocument document, String path, boolean option) {
    Deque<String> open = new ArrayDeque<>();
    for (ProtoImport each : document.file().imports()) {
      if (option || each.kind() != ProtoImport.Kind.OPTION) {
        each.resolved().ifPresent(open::add);
      }
    }
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String next = open.remove();
      if (next.equals(path)) {
        return true;
      }
      Optional<ProtoFile> file = seen.add(next) ? document.files().file(next) : Optional.empty();
      file.stream()
          .flatMap(found -> found.imports().stream())
          .filter(each -> each.kind() == ProtoImport.Kind.PUBLIC)
          .flatMap(each -> each.resolved().stream())
          .forEach(open::add);
    }
    return false;
  }

  /// Takes imports away that were needed and are no longer.
  static void tidy(RefactoringWork work, Collection<String> paths) {
    for (String path : paths) {
      Optional<ProtoDocument> before = work.files().before(path);
      Optional<ProtoDocument> now = work.files().now(path);
      if (before.isEmpty() || now.isEmpty()) {
        continue;
      }
      List<String> unused =
          UsedImports.unused(before.get()).stream().map(each -> each.name().text()).toList();
      Layout layout = new Layout(now.get().file().text());
      List<TextEdit> edits =
          UsedImports.unused(now.get()).stream()
              .filter(each -> !unused.contains(each.name().text()))
              .map(each -> layout.removal(layout.extent(each.range())))
              .toList();
      work.files().edit(path, edits);
    }
  }
}
