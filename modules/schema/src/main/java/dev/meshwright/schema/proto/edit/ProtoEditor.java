package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Edits what a `.proto` file declares. What the compiler would then refuse and did not refuse
/// before is not done, but for types that go while they are still in use.
public final class ProtoEditor {

  private static final String UNKNOWN_TYPE = "proto-unknown-type";

  private final ProtoDocument document;
  private final Declarations declarations;

  public ProtoEditor(ProtoDocument document) {
    this.document = document;
    this.declarations = new Declarations(document);
  }

  /// The edits that carry an operation out; none when it changes nothing.
  public List<TextEdit> edits(SchemaOperation operation) {
    List<TextEdit> edits = Tidy.up(proposed(operation, new Layout(document.file().text())));
    Set<String> allowed =
        operation instanceof SchemaOperation.RemoveFields ? Set.of(UNKNOWN_TYPE) : Set.of();
    return new Trial(document).accepted(edits, allowed);
  }

  private List<TextEdit> proposed(SchemaOperation operation, Layout layout) {
    return switch (operation) {
      case SchemaOperation.Rename rename ->
          declarations
              .find(rename.field())
              .map(one ->
                  new Renames(document, layout).rename(one, rename.name(), rename.keepAlias()))
              .orElse(List.of());
      case SchemaOperation.SetType set ->
          declarations
              .find(set.field())
              .map(one -> setType(one, set.type(), new FieldEdits(document, layout)))
              .orElse(List.of());
      case SchemaOperation.SetDoc set ->
          declarations
              .find(set.field())
              .flatMap(one ->
                  documented(one)
                      .map(range -> new DocEdits(layout).set(one, range, set.doc().orElse(""))))
              .orElse(List.of());
      case SchemaOperation.SetDefault set ->
          field(set.field())
              .map(one -> new FieldEdits(document, layout).setDefault(one.field(), set.json()))
              .orElse(List.of());
      case SchemaOperation.SetNullable set ->
          field(set.field())
              .map(one -> new FieldEdits(document, layout).setNullable(one, set.nullable()))
              .orElse(List.of());
      case SchemaOperation.SetProperty set ->
          declarations
              .find(set.field())
              .map(one -> new PropertyEdits(document, layout).set(one, set.name(), set.value()))
              .orElse(List.of());
      case SchemaOperation.AddField add ->
          declarations
              .find(add.field())
              .map(one ->
                  new Additions(document, layout)
                      .add(one, add.index(), add.name(), add.type(), add.optional()))
              .orElse(List.of());
      case SchemaOperation.PasteFields paste ->
          declarations
              .find(paste.field())
              .map(one -> new Copies(document, layout).paste(one, paste.index(), paste.text()))
              .orElse(List.of());
      case SchemaOperation.RemoveFields remove ->
          new Removals(document.file(), layout).remove(all(remove.fields()));
      case SchemaOperation.MoveFields move ->
          declarations
              .find(move.record())
              .map(into ->
                  new DeclarationMoves(document, layout)
                      .move(all(move.fields()), into, move.index()))
              .orElse(List.of());
      // Protobuf knows none of them.
      case SchemaOperation.SetAliases _,
          SchemaOperation.SetLogicalType _,
          SchemaOperation.ChangeList _ ->
          List.of();
    };
  }

  private static List<TextEdit> setType(Declared one, String type, FieldEdits edits) {
    return switch (one.is()) {
      case Declared.OfField field -> edits.setType(field, type);
      case Declared.OfExtension extension -> edits.setType(extension, type);
      case Declared.OfFile _,
          Declared.OfMessage _,
          Declared.OfOneof _,
          Declared.OfExtend _,
          Declared.OfEnum _,
          Declared.OfValue _,
          Declared.OfService _,
          Declared.OfMethod _ ->
          List.of();
    };
  }

  /// What a comment above documents: of a file, its first statement.
  private static Optional<TextRange> documented(Declared one) {
    return one.is() instanceof Declared.OfFile(ProtoFile file)
        ? file.syntax()
        : Optional.of(one.range());
  }

  private Optional<Declared.OfField> field(List<String> path) {
    return declarations
        .find(path)
        .map(Declared::is)
        .filter(Declared.OfField.class::isInstance)
        .map(Declared.OfField.class::cast);
  }

  private List<Declared> all(List<List<String>> paths) {
    return paths.stream()
        .filter(path -> !path.isEmpty())
        .flatMap(path -> declarations.find(path).stream())
        .toList();
  }

  /// What of a declaration can be changed.
  public Set<DeclarationPart> parts(List<String> path) {
    return declarations.find(path).map(this::parts).orElse(Set.of());
  }

  private Set<DeclarationPart> parts(Declared one) {
    Set<DeclarationPart> parts =
        EnumSet.of(DeclarationPart.NAME, DeclarationPart.DOC, DeclarationPart.PLACE);
    switch (one.is()) {
      case Declared.OfFile(ProtoFile file) -> {
        parts.clear();
        parts.add(DeclarationPart.MEMBERS);
        file.packageName().ifPresent(name -> parts.add(DeclarationPart.NAME));
        file.syntax().ifPresent(range -> parts.add(DeclarationPart.DOC));
      }
      case Declared.OfMessage _, Declared.OfOneof _, Declared.OfEnum _, Declared.OfService _ ->
          parts.add(DeclarationPart.MEMBERS);
      case Declared.OfField(ProtoField field, var _) -> parts.addAll(ofField(field));
      case Declared.OfExtension(ProtoField field, var _) -> {
        if (field.group()) {
          parts.remove(DeclarationPart.NAME);
        } else {
          parts.add(DeclarationPart.TYPE);
        }
      }
      case Declared.OfExtend _ -> {
        parts.remove(DeclarationPart.NAME);
        parts.add(DeclarationPart.MEMBERS);
      }
      case Declared.OfValue _, Declared.OfMethod _ -> {}
    }
    return parts;
  }

  private Set<DeclarationPart> ofField(ProtoField field) {
    Set<DeclarationPart> parts = EnumSet.noneOf(DeclarationPart.class);
    ProtoEdition edition = document.file().edition();
    if (!field.group()) {
      parts.add(DeclarationPart.TYPE);
    }
    if (FieldEdits.hasChoice(field, edition)) {
      parts.add(DeclarationPart.NULLABLE);
    }
    boolean hasDefault =
        edition != ProtoEdition.PROTO3
            && !field.isMessage()
            && field.presence() != ProtoPresence.REPEATED
            && field.presence() != ProtoPresence.IMPLICIT;
    if (hasDefault) {
      parts.add(DeclarationPart.DEFAULT);
    }
    return parts;
  }

  /// What else Protobuf can say of a declaration.
  public List<DeclarationProperty> properties(List<String> path) {
    return declarations.find(path).map(new Properties(document)::of).orElse(List.of());
  }

  /// The text of declarations, as it can be pasted.
  public String copied(List<List<String>> paths) {
    return new Copies(document, new Layout(document.file().text())).copied(all(paths));
  }

  /// The types that a declaration can be given: those of the language and of the file.
  public List<TypeChoice> types(List<String> path) {
    return declarations.find(path).map(new Choices(document)::of).orElse(List.of());
  }

  /// The types that other files of a state declare, one file read after the other.
  public Stream<TypeChoice> otherTypes(List<String> path, FileSource files) {
    return declarations
        .find(path)
        .map(one -> new Choices(document).others(one, files))
        .orElse(Stream.empty());
  }
}
