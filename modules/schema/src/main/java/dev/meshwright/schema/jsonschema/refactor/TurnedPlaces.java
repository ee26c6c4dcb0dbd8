package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import java.util.List;
import java.util.stream.Stream;

/// Schemas of which more accepted values mean fewer ones elsewhere: conditions, and branches of
/// which exactly one must fit.
final class TurnedPlaces {

  private TurnedPlaces() {}

  /// Tells where a refactoring that keeps what was accepted cannot promise it.
  static void tell(Refactoring refactoring, JsonSchemaDocument document, JsonWork work) {
    PlaceFinder places = new PlaceFinder(document);
    List<Place> turned =
        widened(refactoring)
            .map(path -> places.value(path).isPresent() ? path.subList(0, path.size() - 1) : path)
            .flatMap(path -> places.find(path).stream())
            .filter(place -> isTurned(document, place))
            .toList();
    if (!turned.isEmpty()) {
      work.warn(
          work.place(List.of()),
          "This is part of a condition, or of branches of which exactly one must fit: to accept"
              + " more here may be to accept less as a whole.",
          "See the verdict.");
    }
  }

  private static boolean isTurned(JsonSchemaDocument document, Place place) {
    return new SchemaClimb(List.of(document))
        .from(place.schema().id()).stream().anyMatch(SchemaClimb.Reached::turned);
  }

  private static Stream<List<String>> widened(Refactoring refactoring) {
    return switch (refactoring) {
      case Refactoring.Rename rename when rename.keepOld() -> Stream.of(rename.at());
      case Refactoring.SetPresence presence -> Stream.of(presence.at());
      case Refactoring.ChangeType change -> Stream.of(change.at());
      case Refactoring.Split split -> Stream.of(split.at());
      case Refactoring.Merge merge -> merge.fields().stream();
      case Refactoring.AddField add -> Stream.of(add.record());
      case Refactoring.Remove remove -> remove.declarations().stream();
      case Refactoring other -> Stream.of();
    };
  }
}
