package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.jsonschema.edit.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Has several properties carry what one carries, and the other way round: the new ones stand
/// beside the old ones, and data can have either.
final class PropertySplitting {

  private final JsonWork work;
  private final PropertyCopies copies;

  PropertySplitting(JsonWork work) {
    this.work = work;
    this.copies = new PropertyCopies(work);
  }

  void split(Refactoring.Split split) {
    Place place = copies.property(split.at());
    if (split.names().isEmpty()) {
      throw work.refused(
          place, "json-refactor-name", "There is no name for a new property.", "Write names.");
    }
    Set<String> names = new LinkedHashSet<>(split.names());
    names.forEach(name -> copies.free(place, name));
    String type = PropertyCopies.typeOnly(place);
    copies.addBehind(place, names.stream().map(name -> copies.member(place, name, type)).toList());
    copies.retire(split.at(), Optional.of("use " + words(names) + " instead."));
    told(work.place(split.at()), List.copyOf(names), List.of(place.name()));
  }

  void merge(Refactoring.Merge merge) {
    List<Place> places = merge.fields().stream().map(copies::property).toList();
    if (places.size() < 2 || owners(places) != 1) {
      throw work.refused(
          work.place(List.of()),
          "json-refactor-kind",
          "Several properties of one object can be merged.",
          "Choose at least two properties of one object.");
    }
    Place last = places.getLast();
    copies.free(last, merge.name());
    List<String> types = places.stream().map(PropertyCopies::typeOnly).distinct().toList();
    String type =
        types.size() == 1
            ? types.getFirst()
            : types.stream().collect(Collectors.joining(", ", "{\"anyOf\": [", "]}"));
    copies.addBehind(last, List.of(copies.member(last, merge.name(), type)));
    merge
        .fields()
        .forEach(path -> copies.retire(path, Optional.of("use " + merge.name() + " instead.")));
    told(
        work.place(merge.fields().getFirst()),
        List.of(merge.name()),
        places.stream().map(Place::name).toList());
  }

  private static long owners(List<Place> places) {
    return places.stream().map(place -> place.around().orElseThrow().path()).distinct().count();
  }

  private static String words(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    return all.size() == 1
        ? all.getFirst()
        : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
  }

  private void told(Place place, List<String> added, List<String> old) {
    work.note(
        place,
        String.join(", ", old)
            + " stays beside "
            + String.join(", ", added)
            + ", and none of them is required: data has one or the other.",
        "Have data written with both before the old one goes.");
    copies.warnOpen(place, added);
  }
}
