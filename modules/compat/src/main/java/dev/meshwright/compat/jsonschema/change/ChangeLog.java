package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes down changes as they are met.
final class ChangeLog {

  private static final int MOST = 2_000;

  /// Which changes were told of one use of a pair.
  private record Told(int first, int end) {}

  private final JsonSchemaDocument previous;
  private final JsonSchemaDocument current;
  private final Repairs repairs;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Uses.Key, Told> lastTold = new HashMap<>();
  private final Set<Integer> mentioned = new HashSet<>();

  ChangeLog(JsonSchemaDocument previous, JsonSchemaDocument current) {
    this.previous = previous;
    this.current = current;
    this.repairs = new Repairs(previous, current);
  }

  List<Change> changes() {
    return changes;
  }

  int size() {
    return changes.size();
  }

  /// Remembers that all from `first` on was told of one use of a pair.
  void told(Uses.Key key, int first) {
    lastTold.put(key, new Told(first, changes.size()));
  }

  /// Says of the changes at the last place of a pair how many more places there are.
  void more(Uses.Key key, int places) {
    Told told = lastTold.getOrDefault(key, new Told(0, 0));
    for (int i = told.first; i < told.end; i++) {
      if (mentioned.add(i)) {
        changes.set(i, changes.get(i).alsoAt(places));
      }
    }
  }

  Repairs repairs() {
    return repairs;
  }

  /// A changed keyword.
  void keyword(Rule rule, Pair pair, String name, LocalEffects local, String message) {
    keyword(rule, pair, name, local, message, repairs.keyword(pair, name));
  }

  void keyword(
      Rule rule, Pair pair, String name, LocalEffects local, String message, List<Fix> fixes) {
    Optional<Keyword> before = pair.before().keyword(name);
    Optional<Keyword> after = pair.after().keyword(name);
    add(
        rule,
        pair.scope(),
        local,
        Optional.of(
            previous.locate(
                pair.before().id(), before.map(Keyword::range).orElse(pair.before().range()))),
        Optional.of(
            current.locate(
                pair.after().id(), after.map(Keyword::range).orElse(pair.after().range()))),
        List.of(pointer(pair.before(), name), pointer(pair.after(), name)),
        message,
        fixes);
  }

  /// The change that was just told is one of what values mean.
  ///
  /// @param told how many changes there were before it
  void carriesMeaning(int told) {
    if (changes.size() > told) {
      changes.addLast(changes.removeLast().carryingMeaning());
    }
  }

  /// The change that was just told has these names elsewhere.
  ///
  /// @param told how many changes there were before it
  void knownAs(int told, List<String> names) {
    if (changes.size() > told) {
      changes.addLast(changes.removeLast().knownAs(names));
    }
  }

  /// A change to what stands in a part of a keyword: a property, a branch.
  void part(
      Rule rule,
      Scope scope,
      LocalEffects local,
      Optional<JsonSchema> before,
      Optional<JsonSchema> after,
      String message,
      List<Fix> fixes) {
    List<String> pointers = new ArrayList<>();
    before.ifPresent(s -> pointers.add(s.id().pointer()));
    after.ifPresent(s -> pointers.add(s.id().pointer()));
    add(
        rule,
        scope,
        local,
        before.map(s -> previous.locate(s.id(), s.range())),
        after.map(s -> current.locate(s.id(), s.range())),
        pointers,
        message,
        fixes);
  }

  private void add(
      Rule rule,
      Scope scope,
      LocalEffects local,
      Optional<Location> before,
      Optional<Location> after,
      List<String> pointers,
      String message,
      List<Fix> fixes) {
    if (changes.size() < MOST) {
      LocalEffects felt = scope.felt(local);
      // The message tells what a change does where it stands; inside a choice that may turn round.
      String whole =
          felt.equals(local) ? "" : " With the choice it is part of: " + Words.consequence(felt);
      changes.add(
          new Change(
              rule,
              scope.path(),
              felt,
              before,
              after,
              pointers,
              message + whole,
              false,
              rule.equivalents(),
              fixes));
    }
  }

  private static String pointer(ObjectSchema schema, String keyword) {
    return schema.id().child(keyword).pointer();
  }
}
