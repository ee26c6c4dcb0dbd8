package dev.meshwright.app.structure;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What of a schema can be refactored: what is selected of it, or the whole.
public final class RefactoringTargets {

  private static final Set<String> NAMESPACES = Set.of("namespace", "package", "$id");

  private final StructureViewModel structure;
  private final Analysis analysis;
  private final Map<List<List<String>>, Set<RefactoringKind>> offered = new HashMap<>();
  private Supplier<List<Command>> commands = List::of;

  RefactoringTargets(StructureViewModel structure, Analysis analysis) {
    this.structure = structure;
    this.analysis = analysis;
  }

  /// What is selected, without what is gone; the whole when nothing is. Empty until the text has
  /// been read, and while a newer one is.
  public Optional<ChosenDeclarations> selected() {
    List<StructureRow> rows = structure.chosenNow();
    return top().map(top -> chosen(top, rows.isEmpty() ? List.of(top) : rows));
  }

  /// The schema as if all of it were selected.
  public Optional<ChosenDeclarations> whole() {
    return top().map(top -> chosen(top, List.of(top)));
  }

  private Optional<StructureRow> top() {
    return structure.root().filter(top -> structure.isEditable() && analysis.current().isPresent());
  }

  private ChosenDeclarations chosen(StructureRow top, List<StructureRow> rows) {
    StructureRow first = rows.getFirst();
    return new ChosenDeclarations(
        structure.document().path(),
        structure.document().kind(),
        top.find(first.parentPath()).orElse(top).node(),
        rows.stream().map(StructureRow::node).toList(),
        structure.editing().isCommitted(first));
  }

  /// What can be done across the files of the workspace to that which has a path.
  public Set<RefactoringKind> offered(List<List<String>> paths) {
    return structure.isEditable()
        ? offered.computeIfAbsent(
            paths,
            asked -> structure.schema().map(schema -> schema.offered(asked)).orElse(Set.of()))
        : Set.of();
  }

  /// Has what a refactoring declares selected as soon as its text has been read: the rows that are
  /// new, without those inside of them. Where it declares nothing, what was selected stays.
  public void selectWhatIsNew() {
    structure
        .root()
        .ifPresent(before -> {
          Set<List<String>> known = new HashSet<>();
          addPaths(before, known);
          List<List<String>> chosen =
              structure.chosenNow().stream().map(StructureRow::path).toList();
          structure.selectNext(now -> {
            List<StructureRow> added = new ArrayList<>();
            addOutermostNew(now, known, added);
            return added.isEmpty()
                ? chosen.stream().flatMap(path -> now.find(path).stream()).toList()
                : added;
          });
        });
  }

  /// The refactoring was not carried out.
  public void selectNothingNew() {
    structure.nothingNext();
  }

  private static void addPaths(StructureRow row, Set<List<String>> paths) {
    if (!row.isGone()) {
      paths.add(row.path());
      row.children().forEach(child -> addPaths(child, paths));
    }
  }

  private static void addOutermostNew(
      StructureRow row, Set<List<String>> known, List<StructureRow> added) {
    if (row.isGone()) {
      return;
    }
    if (known.contains(row.path())) {
      row.children().forEach(child -> addOutermostNew(child, known, added));
    } else {
      added.add(row);
    }
  }

  /// The text has been read anew.
  void analyzed() {
    offered.clear();
  }

  /// Offers to refactor what is selected.
  ///
  /// @param possible those commands that make sense now
  public void refactorBy(Supplier<List<Command>> possible) {
    commands = possible;
  }

  /// The refactorings that make sense now.
  List<Command> commands() {
    return commands.get();
  }

  /// The drafts or editions that the schema can be moved to, the newest last.
  public List<String> newerVersions() {
    return structure.schema().map(AnalyzedDocument.Schema::newerVersions).orElse(List.of());
  }

  /// What the names of the schema's types are in: its namespace, package or `$id`.
  public String namespace() {
    return structure
        .schema()
        .flatMap(schema ->
            schema.properties(List.of()).stream()
                .filter(property -> NAMESPACES.contains(property.name()))
                .flatMap(property -> property.value().stream())
                .findFirst())
        .orElse("");
  }
}
