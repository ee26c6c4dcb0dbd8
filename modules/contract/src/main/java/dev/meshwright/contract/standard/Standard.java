package dev.meshwright.contract.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One line of versions of a standard.
///
/// @param name short, for messages: `ODCS`
/// @param kind what documents say they are: `DataContract`
/// @param versions known, the oldest first
/// @param variables the first version whose texts may hold `${NAME}`
/// @param borrowing what documents of some versions may have of a later one, with a warning
public record Standard(
    String name,
    String kind,
    List<Version> versions,
    Optional<Version> variables,
    Optional<Borrowing> borrowing,
    Map<String, ClosedList> words,
    Map<String, Thing> things) {

  public Standard {
    versions = List.copyOf(versions);
    words = Map.copyOf(words);
    things = Map.copyOf(things);
  }

  /// @param from the version that has it
  /// @param by the versions whose documents may have it too
  record Borrowing(Version from, VersionRange by) {}

  /// Reads one of the texts beside this class: `odcs-3`.
  public static Standard named(String name) {
    return StandardText.read(name);
  }

  public Version newest() {
    return versions.getLast();
  }

  Thing thing(String name) {
    return Objects.requireNonNull(things.get(name), name);
  }

  ClosedList words(String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  /// The cases of a thing and of those that it includes.
  List<Thing.When> cases(Thing thing) {
    List<Thing.When> cases = new ArrayList<>(thing.cases());
    thing.includes().forEach(include -> cases.addAll(cases(thing(include.thing()))));
    return cases;
  }
}
