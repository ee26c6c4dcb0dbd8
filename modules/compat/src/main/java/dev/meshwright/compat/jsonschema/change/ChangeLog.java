package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
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

  private final JsonSchemaFixes fixes;
  private final List<JsonSchemaChange> changes = new ArrayList<>();
  private final Map<Uses.Key, Told> lastTold = new HashMap<>();
  private final Set<Integer> mentioned = new HashSet<>();
  private final ChangePlaces before;
  private final ChangePlaces after;

  ChangeLog(JsonSchemaDocument previous, JsonSchemaDocument current) {
    this.fixes = new JsonSchemaFixes(previous, current);
    this.before = new ChangePlaces(previous);
    this.after = new ChangePlaces(current);
  }

  List<JsonSchemaChange> changes() {
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

  /// The changes that are noted until [#leave] are of these two.
  void enter(JsonSchema old, JsonSchema young) {
    before.enter(old);
    after.enter(young);
  }

  void leave() {
    before.leave();
    after.leave();
  }

  JsonSchemaFixes fixes() {
    return fixes;
  }

  /// A changed keyword, of which nothing is to be said but what it is for, and for whom it counts.
  ///
  /// @param what changed, a sentence that goes on after the place
  void changed(Rule rule, Pair pair, String name, LocalEffects local, String what) {
    keyword(
        rule,
        pair,
        name,
        local,
        Phrases.at(pair.scope()) + ": " + what + " " + Phrases.consequence(local));
  }

  /// A changed keyword.
  void keyword(Rule rule, Pair pair, String name, LocalEffects local, String message) {
    keyword(rule, pair, name, local, message, fixes.keyword(pair, name));
  }

  void keyword(
      Rule rule, Pair pair, String name, LocalEffects local, String message, List<Fix> fixes) {
    add(
        rule,
        pair.scope(),
        local,
        Optional.of(before.locate(pair.before().id(), range(pair.before(), name))),
        Optional.of(after.locate(pair.after().id(), range(pair.after(), name))),
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
      ComparedPart scope,
      LocalEffects local,
      Optional<JsonSchema> old,
      Optional<JsonSchema> young,
      String message,
      List<Fix> fixes) {
    List<String> pointers = new ArrayList<>();
    old.ifPresent(s -> pointers.add(s.id().pointer()));
    young.ifPresent(s -> pointers.add(s.id().pointer()));
    add(
        rule,
        scope,
        local,
        old.map(s -> before.locate(s.id(), s.range())),
        young.map(s -> after.locate(s.id(), s.range())),
        pointers,
        message,
        fixes);
  }

  private void add(
      Rule rule,
      ComparedPart scope,
      LocalEffects local,
      Optional<Location> old,
      Optional<Location> young,
      List<String> pointers,
      String message,
      List<Fix> fixes) {
    if (changes.size() < MOST) {
      LocalEffects felt = scope.felt(local);
      // The message tells what a change does where it stands; inside a choice that may turn round.
      String whole =
          felt.equals(local) ? "" : " With the choice it is part of: " + Phrases.consequence(felt);
      changes.add(
          new JsonSchemaChange(
              rule,
              scope.path(),
              felt,
              old,
              young,
              pointers,
              message + whole,
              false,
              rule.equivalents(),
              fixes.stream().filter(after::canBeApplied).toList()));
    }
  }

  private static TextRange range(ObjectSchema schema, String keyword) {
    return schema.keyword(keyword).map(Keyword::range).orElse(schema.range());
  }

  private static String pointer(ObjectSchema schema, String keyword) {
    return schema.id().child(keyword).pointer();
  }
}
