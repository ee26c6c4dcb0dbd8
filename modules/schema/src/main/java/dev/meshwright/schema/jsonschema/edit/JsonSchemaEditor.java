package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.DeclarationPart;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.TypeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Edits the properties, definitions, branches and enum values of JSON Schemas that are written in
/// JSON. Operations name them by their paths in the structure.
public final class JsonSchemaEditor {

  private final JsonSchemaDocument document;
  private final PlaceFinder places;
  private final EnumValues values;
  private final KeywordEdits keywords;

  public JsonSchemaEditor(JsonSchemaDocument document) {
    this.document = document;
    this.places = new PlaceFinder(document);
    this.values = new EnumValues(document);
    this.keywords = new KeywordEdits(document.tree());
  }

  /// The edits that carry an operation out; none when it changes nothing.
  public List<TextEdit> edits(SchemaOperation operation) {
    return switch (operation) {
      case SchemaOperation.Rename rename ->
          values.isValue(rename.field())
              ? values.rename(rename.field(), rename.name())
              : on(
                  rename.field(),
                  place -> new SchemaRenames(document).rename(place, rename.name()));
      case SchemaOperation.SetType set ->
          on(
              set.field(),
              place ->
                  place.kind() == Place.Kind.ROOT
                      ? List.of()
                      : new TypeEdits(document).change(place, set.type()));
      case SchemaOperation.SetDoc set ->
          on(
              set.field(),
              place -> keywords.set(place, "description", set.doc().map(JsonQuotes::quote)));
      case SchemaOperation.SetDefault set ->
          on(
              set.field(),
              place ->
                  set.json().isEmpty()
                      ? keywords.remove(place, "default")
                      : WrittenDefaults.json(place, set.json().get())
                          .map(json -> keywords.set(place, "default", json))
                          .orElse(List.of()));
      case SchemaOperation.SetNullable set ->
          on(set.field(), place -> new NullEdits(document).set(place, set.nullable()));
      // The language has no other names for a property.
      case SchemaOperation.SetAliases set -> List.of();
      case SchemaOperation.SetLogicalType set ->
          on(
              set.field(),
              place -> keywords.set(place, "format", set.logicalType().map(JsonQuotes::quote)));
      case SchemaOperation.SetProperty set ->
          on(
              set.field(),
              place -> new SchemaKeywords(document).set(place, set.name(), set.value()));
      // What it lists are rows of their own.
      case SchemaOperation.ChangeList change -> List.of();
      case SchemaOperation.AddField add -> add(add);
      case SchemaOperation.PasteFields paste ->
          values.list(paste.field()).isPresent()
              ? values.paste(paste.field(), paste.index(), paste.text())
              : on(
                  paste.field(),
                  place -> new NewProperties(document).paste(place, paste.index(), paste.text()));
      case SchemaOperation.RemoveFields remove -> remove(remove.fields());
      case SchemaOperation.MoveFields move ->
          move.fields().stream().anyMatch(values::isValue)
              ? values.move(move.fields(), move.record(), move.index())
              : new SchemaMembers(document).move(move.fields(), move.record(), move.index());
    };
  }

  private List<TextEdit> add(SchemaOperation.AddField add) {
    return values.list(add.field()).isPresent()
        ? values.add(add.field(), add.index(), add.name())
        : on(
            add.field(),
            place ->
                WrittenSchema.read(add.type())
                    .map(type ->
                        new NewProperties(document)
                            .add(place, add.index(), add.name(), type.json(), add.optional()))
                    .orElse(List.of()));
  }

  private List<TextEdit> remove(List<List<String>> gone) {
    List<TextEdit> edits = new ArrayList<>(new SchemaMembers(document).remove(gone));
    // Values of a schema that goes as a whole go with it.
    edits.addAll(
        values.remove(
            gone.stream()
                .filter(values::isValue)
                .filter(path ->
                    gone.stream()
                        .noneMatch(other ->
                            other.size() < path.size()
                                && path.subList(0, other.size()).equals(other)))
                .toList()));
    return edits;
  }

  /// What of a declaration can be changed.
  public Set<DeclarationPart> parts(List<String> field) {
    return values.isValue(field)
        ? Set.of(DeclarationPart.NAME, DeclarationPart.PLACE)
        : places.find(field).map(Parts::of).orElse(Set.of());
  }

  /// What else a schema can say.
  public List<DeclarationProperty> properties(List<String> field) {
    return places
        .find(field)
        .map(place -> new SchemaKeywords(document).of(place))
        .orElse(List.of());
  }

  /// The text of properties or enum values, as it can be pasted.
  public String copied(List<List<String>> fields) {
    return fields.stream().allMatch(values::isValue)
        ? values.copied(fields)
        : new SchemaMembers(document).copied(fields);
  }

  /// The types that a schema can be given: those of the language and of the file.
  public List<TypeChoice> types(List<String> field) {
    return new TypeChoices(document).of(field);
  }

  /// The schemas of other files of a state, one file read after the other.
  public Stream<TypeChoice> otherTypes(FileSource files) {
    return new OtherSchemas(document).in(files);
  }

  /// The formats that the values of a schema can have.
  public List<String> logicalTypes(List<String> field) {
    return new TypeChoices(document).formats(field);
  }

  private List<TextEdit> on(List<String> path, Function<Place, List<TextEdit>> edit) {
    return places.find(path).map(edit).orElse(List.of());
  }
}
