package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.edit.KeywordEdits;
import dev.meshwright.schema.jsonschema.edit.Place;
import dev.meshwright.schema.jsonschema.edit.PlaceFinder;
import java.util.List;
import java.util.Optional;

/// Marks schemas as no longer to be used: by a keyword since 2019-09, by words before.
final class Deprecation {

  private final JsonWork work;

  Deprecation(JsonWork work) {
    this.work = work;
  }

  void deprecate(List<String> path, Optional<String> reason) {
    if (new PlaceFinder(work.document()).value(path).isPresent()) {
      throw work.refused(
          work.place(path.subList(0, path.size() - 1)),
          "json-refactor-language",
          "A value of an enum cannot be marked in JSON Schema.",
          "Say in the description of the property which values should no longer be used.");
    }
    Place place = work.place(path);
    if (isMarked(place)) {
      throw work.refused(
          place, "json-refactor-nothing", "It is deprecated already.", "Change its description.");
    }
    mark(path, reason);
  }

  private static boolean isMarked(Place place) {
    return place
        .written()
        .flatMap(object -> object.get("deprecated"))
        .filter(flag -> flag instanceof BooleanNode truth && truth.value())
        .isPresent();
  }

  /// Marks a schema, unless it is marked already.
  void mark(List<String> path, Optional<String> reason) {
    Place place = work.place(path);
    if (!(place.node() instanceof ObjectNode object)) {
      if (!(place.node() instanceof BooleanNode truth && truth.value())) {
        throw work.refused(
            place,
            "json-refactor-kind",
            "Nothing can be said of the schema false.",
            "Write it as {\"not\": {}}.");
      }
      keyword(path, reason);
      return;
    }
    boolean sayable = object.get("description").map(StringNode.class::isInstance).orElse(true);
    if (!sayable) {
      throw work.refused(
          place,
          "json-refactor-kind",
          "The description is not a string, so that nothing can be added to it.",
          "Mend the description first.");
    }
    if (!isMarked(place)) {
      keyword(path, reason);
    }
  }

  private void keyword(List<String> path, Optional<String> reason) {
    Place place = work.place(path);
    boolean known =
        OfferedRefactorings.dialect(work.document(), place).atLeast(Dialect.DRAFT_2019_09);
    if (known) {
      work.edit(new KeywordEdits(work.document().tree()).set(place, "deprecated", "true"));
    }
    if (!known || reason.isPresent()) {
      say(path, "Deprecated" + reason.map(why -> ": " + ended(why)).orElse("."));
    }
    if (!known) {
      work.note(
          work.place(path),
          "This draft has no keyword for it: the description says so.",
          "Move the schema to 2019-09 or newer to have deprecated as a keyword.");
    }
  }

  private static String ended(String reason) {
    String plain = reason.strip();
    return plain.isEmpty() || plain.matches("(?s).*[.!?]") ? plain : plain + ".";
  }

  private void say(List<String> path, String words) {
    Place place = work.place(path);
    Optional<String> said =
        place
            .written()
            .flatMap(object -> object.string("description"))
            .map(StringNode::value)
            .filter(text -> !text.isBlank());
    String now = said.map(text -> text.stripTrailing() + " " + words).orElse(words);
    if (said.filter(text -> text.contains(words)).isEmpty()) {
      work.edit(
          new KeywordEdits(work.document().tree())
              .set(place, "description", JsonQuotes.quote(now)));
    }
  }
}
