package dev.meshwright.app.structure;

import dev.meshwright.app.document.Analysis;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a person does to the fields of a schema, and to the symbols of enums: operations that
/// become edits of the text.
public final class FieldEditing {

  private static final String USUAL_TYPE = "string";

  private final StructureViewModel structure;
  private final Analysis analysis;
  private final FieldLookups lookups;
  private final JustAdded added;
  private final List<SchemaOperation> waiting = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Refusal>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What was declared at the last commit; empty while or where that is not known.
  private Optional<Set<List<String>>> committed = Optional.empty();

  FieldEditing(StructureViewModel structure, Analysis analysis, FieldLookups lookups) {
    this.structure = structure;
    this.analysis = analysis;
    this.added = new JustAdded(analysis.document());
    this.lookups = lookups;
  }

  /// Whether the text may be edited: it is of a language that can be, and its file can be written.
  public boolean isPossible() {
    return structure.isEditable();
  }

  /// Asks anew what was declared at the last commit.
  public void committed() {
    lookups.committed(analysis.document(), found -> committed = found);
  }

  /// Whether a row was there at the last commit, so that data may have been written by its name;
  /// also where no commit can be asked.
  boolean isCommitted(StructureRow row) {
    return committed.map(known -> known.contains(row.path())).orElse(true);
  }

  /// Carries an operation out; one that changes nothing selects nothing. While the newest text is
  /// still being read, it waits for that.
  void apply(SchemaOperation operation) {
    Optional<AnalyzedDocument> current = analysis.current();
    if (isPossible() && current.isEmpty()) {
      waiting.add(operation);
      return;
    }
    List<TextEdit> edits =
        isPossible() && current.orElse(null) instanceof AnalyzedDocument.Schema schema
            ? schema.edits(operation)
            : List.of();
    if (edits.isEmpty()) {
      structure.nothingNext();
      refused.set(Refusal.of(operation, structure.root()));
    } else {
      refused.set(Optional.empty());
      added.edit(operation, edits);
    }
  }

  /// The last operation, if it could not be carried out.
  ReadOnlyObjectProperty<Optional<Refusal>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// Nobody needs to be told any longer what was refused.
  void forgetRefused() {
    refused.set(Optional.empty());
  }

  /// Whether operations wait for a text to be read.
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /// The text has been read: what waits for it is carried out, up to the first operation that
  /// changes it.
  void analyzed() {
    Optional<AnalyzedDocument> now = analysis.current();
    while (!waiting.isEmpty() && now.isPresent() && analysis.current().equals(now)) {
      apply(waiting.removeFirst());
    }
  }

  /// Adds a field behind the selected one, or as the last of the selected record, and has its name
  /// edited. Where old data must still be read, that may lack the field.
  public void addField() {
    anchor().ifPresent(this::addAt);
  }

  /// What is added comes behind this row: the last one that is selected.
  private Optional<StructureRow> anchor() {
    return structure.chosenProperty().get().stream()
        .max(Comparator.comparing(row -> row.node().nameRange()))
        .or(structure::root);
  }

  /// Adds a field behind a row, also behind one that holds fields.
  void addBehind(StructureRow row) {
    place(row, row.isRoot()).ifPresent(this::add);
  }

  /// Adds a field or a symbol as the last that a row holds.
  void addInside(StructureRow row) {
    place(row, true).ifPresent(this::add);
  }

  private void addAt(StructureRow row) {
    boolean inside =
        row.isRoot() || row.node().type().holdsFields() || row.node().kind() == NodeKind.ENUM;
    place(row, inside).ifPresent(this::add);
  }

  private void add(Place place) {
    String name = freeName(newName(place.record().node()));
    structure.editNew(place.record().path(), name);
    boolean optional = structure.asksForOldData() && isCommitted(place.record());
    apply(
        new SchemaOperation.AddField(
            place.record().path(), place.index(), name, newType(place.record().path()), optional));
  }

  private String newName(StructureNode outer) {
    return switch (outer.kind()) {
      // Of JSON Schema the file is an object itself.
      case FILE -> newType(outer.path()).equals("message") ? "Message" : "field";
      case SERVICE -> "Method";
      default -> outer.type().holdsSymbols() ? "SYMBOL" : "field";
    };
  }

  /// A text, where the language has such a type; else the first that it offers.
  public String newType(List<String> outer) {
    List<TypeChoice> types =
        structure.schema().map(schema -> schema.types(outer)).orElse(List.of());
    return types.stream()
        .filter(choice -> choice.label().equals(USUAL_TYPE))
        .findFirst()
        .or(() -> types.stream().findFirst())
        .map(TypeChoice::written)
        .orElse(USUAL_TYPE);
  }

  /// `field`, `field2`, ...: the first name that no field has.
  private String freeName(String first) {
    String name = first;
    Optional<StructureRow> root = structure.root();
    for (int number = 2; root.isPresent() && root.get().hasName(name); number++) {
      name = first + number;
    }
    return name;
  }

  /// Has readers take a symbol for those that they do not know, or refuse those again.
  void toggleDefault(StructureRow symbol) {
    boolean is = symbol.node().defaultValue().isPresent();
    apply(
        new SchemaOperation.SetDefault(
            symbol.path(), is ? Optional.empty() : Optional.of(symbol.name())));
  }

  /// Removes the selected fields; what takes their place is selected.
  public void removeSelected() {
    List<StructureRow> gone = chosenFields();
    if (gone.isEmpty()) {
      return;
    }
    StructureRow first = gone.getFirst();
    int index = recordOf(first).map(record -> index(record, first)).orElse(0);
    structure.selectNext(root ->
        root.find(first.parentPath())
            .map(record -> List.of(childOr(record, index)))
            .orElse(List.of(root)));
    apply(new SchemaOperation.RemoveFields(paths(gone)));
  }

  /// Moves the selected fields within their record.
  ///
  /// @param by places, negative towards the beginning
  public void moveSelected(int by) {
    List<StructureRow> moved = chosenFields();
    if (moved.isEmpty()) {
      return;
    }
    recordOf(moved.getFirst())
        .ifPresent(record -> {
          List<Integer> indexes =
              moved.stream().map(row -> index(record, row)).filter(i -> i >= 0).sorted().toList();
          if (indexes.size() == moved.size()) {
            int to = by < 0 ? indexes.getFirst() + by : indexes.getLast() + by + 1;
            move(moved, record, to);
          }
        });
  }

  /// Moves fields before the one that stands at an index of a record, or to its end.
  void move(List<StructureRow> moved, StructureRow record, int index) {
    int count = record.node().children().size();
    if (index < 0 || index > count || moved.isEmpty()) {
      return;
    }
    boolean stay = moved.stream().allMatch(row -> row.parentPath().equals(record.path()));
    if (stay) {
      structure.selectNext(root -> found(root, paths(moved)));
    } else {
      selectNew(record, index);
    }
    apply(new SchemaOperation.MoveFields(paths(moved), record.path(), index));
  }

  /// The text of the selected fields; empty when none is selected.
  String copied() {
    List<StructureRow> fields = chosenFields();
    return !fields.isEmpty()
            && analysis.current().orElse(null) instanceof AnalyzedDocument.Schema schema
        ? schema.copied(paths(fields))
        : "";
  }

  /// Adds fields from their text behind the selected ones, or as the last of the selected record.
  void paste(String text) {
    anchor()
        .flatMap(row -> place(row, row.isRoot()))
        .ifPresent(place -> paste(text, place.record(), place.index()));
  }

  /// Adds fields from their text before the one that stands at an index of a record; those of
  /// another language are written in this one first.
  void paste(String text, StructureRow record, int index) {
    var operation = new SchemaOperation.PasteFields(record.path(), index, text);
    Optional<AnalyzedDocument> current = analysis.current();
    if (!isPossible() || !(current.orElse(null) instanceof AnalyzedDocument.Schema schema)) {
      selectNew(record, index);
      apply(operation);
      return;
    }
    List<TextEdit> own = schema.edits(operation);
    if (own.isEmpty()) {
      lookups.pasted(schema, operation, edits -> pasted(operation, record, current, edits));
    } else {
      pasted(operation, record, current, own);
    }
  }

  /// @param of the text that the edits were made for
  private void pasted(
      SchemaOperation.PasteFields operation,
      StructureRow record,
      Optional<AnalyzedDocument> of,
      List<TextEdit> edits) {
    if (!edits.isEmpty() && analysis.current().equals(of)) {
      selectNew(record, operation.index());
      refused.set(Optional.empty());
      analysis.document().edit(edits);
    } else {
      structure.nothingNext();
      refused.set(Refusal.of(operation, structure.root()));
    }
  }

  void duplicateSelected() {
    String text = copied();
    if (!text.isEmpty()) {
      paste(text);
    }
  }

  /// Renames a row and keeps it selected. A name by which no data was written is not kept.
  void rename(StructureRow row, String name) {
    rename(row, name, isCommitted(row));
  }

  void rename(StructureRow row, String name, boolean keepAlias) {
    structure.selectNext(root -> found(root, List.of(row.renamedPath(name))));
    apply(new SchemaOperation.Rename(row.path(), name, keepAlias));
  }

  void toggleNullable(StructureRow row) {
    boolean nullable = row.node().type().nullable();
    apply(new SchemaOperation.SetNullable(row.path(), !nullable));
  }

  /// Tells the types that a field can be given: at once those of the language and of the file, and
  /// again with those of other files.
  public void types(List<String> field, Consumer<List<TypeChoice>> then) {
    structure
        .schema()
        .ifPresent(schema -> {
          List<TypeChoice> own = schema.types(field);
          then.accept(own);
          lookups.otherTypes(
              schema,
              field,
              others -> {
                List<TypeChoice> all = new ArrayList<>(own);
                all.addAll(others);
                then.accept(all);
              });
        });
  }

  /// What the language can say of a declaration beyond the columns.
  List<DeclarationProperty> properties(StructureRow row) {
    return structure.schema().map(schema -> schema.properties(row.path())).orElse(List.of());
  }

  /// Whether all that was asked for has been carried out, or was refused.
  boolean isDone() {
    return analysis.current().isPresent();
  }

  /// What the values of a field can mean beyond their type.
  List<String> logicalTypes(StructureRow row) {
    return structure.schema().map(schema -> schema.logicalTypes(row.path())).orElse(List.of());
  }

  /// A place among the fields of a record.
  private record Place(StructureRow record, int index) {}

  /// Behind a row, or at the end of what it holds.
  private Optional<Place> place(StructureRow row, boolean inside) {
    if (!isPossible()) {
      return Optional.empty();
    }
    Optional<Place> place =
        inside
            ? Optional.of(new Place(row, row.node().children().size()))
            : recordOf(row).map(record -> new Place(record, index(record, row) + 1));
    return place.filter(found -> structure.parts(found.record()).contains(DeclarationPart.MEMBERS));
  }

  private Optional<StructureRow> recordOf(StructureRow row) {
    return structure.root().flatMap(root -> root.find(row.parentPath()));
  }

  private List<StructureRow> chosenFields() {
    return structure.chosenProperty().get().stream()
        .filter(row -> structure.parts(row).contains(DeclarationPart.PLACE))
        .toList();
  }

  /// Has the fields selected that will be in a record at an index and were not there before.
  private void selectNew(StructureRow record, int index) {
    int before = record.node().children().size();
    structure.selectNext(root ->
        root.find(record.path())
            .map(now -> {
              int added = Math.max(0, now.node().children().size() - before);
              return IntStream.range(index, index + added).mapToObj(now.children()::get).toList();
            })
            .orElse(List.of()));
  }

  private static StructureRow childOr(StructureRow record, int index) {
    int last = record.node().children().size() - 1;
    return last < 0 ? record : record.children().get(Math.clamp(index, 0, last));
  }

  private static List<StructureRow> found(StructureRow root, List<List<String>> paths) {
    return paths.stream().flatMap(path -> root.find(path).stream()).toList();
  }

  private static List<List<String>> paths(List<StructureRow> rows) {
    return rows.stream().map(StructureRow::path).toList();
  }

  /// Where a field is among those of its record; of one that is gone, before the first.
  private static int index(StructureRow record, StructureRow field) {
    return record.node().children().stream()
        .map(StructureNode::nameRange)
        .toList()
        .indexOf(field.node().nameRange());
  }
}
