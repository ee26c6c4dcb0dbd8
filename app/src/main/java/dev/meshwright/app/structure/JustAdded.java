package dev.meshwright.app.structure;

import dev.meshwright.app.document.Document;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.SchemaOperation;
import java.util.List;
import java.util.Optional;

/// The field that was added last. The name that it is given next belongs to the same step: one undo
/// takes both back.
final class JustAdded {

  private record Added(SchemaOperation.AddField field, long version) {}

  private final Document document;
  private Optional<Added> last = Optional.empty();

  JustAdded(Document document) {
    this.document = document;
  }

  /// Makes the edits of an operation.
  void edit(SchemaOperation operation, List<TextEdit> edits) {
    if (namesIt(operation)) {
      document.editFurther(edits);
    } else {
      document.edit(edits);
    }
    last =
        operation instanceof SchemaOperation.AddField field
            ? Optional.of(new Added(field, document.buffer().version()))
            : Optional.empty();
  }

  private boolean namesIt(SchemaOperation operation) {
    return operation instanceof SchemaOperation.Rename rename
        && last.filter(added ->
                added.version() == document.buffer().version()
                    && isOf(added.field(), rename.field()))
            .isPresent();
  }

  /// The last part of a path is a name, in some languages behind what kind of declaration it is.
  private static boolean isOf(SchemaOperation.AddField added, List<String> path) {
    return path.size() == added.field().size() + 1
        && path.subList(0, added.field().size()).equals(added.field())
        && (path.getLast().equals(added.name()) || path.getLast().endsWith(" " + added.name()));
  }
}
