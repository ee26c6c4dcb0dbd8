package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The references of a file that lead to places of the same file.
public final class SchemaReferences {

  private static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

  private final List<Use> uses;

  private SchemaReferences(List<Use> uses) {
    this.uses = uses;
  }

  /// A reference.
  ///
  /// @param node as it is written
  /// @param pointer to what it leads to
  record Use(StringNode node, String pointer) {}

  static SchemaReferences of(JsonSchemaDocument document) {
    List<Use> uses = new ArrayList<>();
    for (ObjectSchema schema : new PlaceFinder(document).schemas()) {
      for (String name : KEYWORDS) {
        Optional<Keyword> keyword = schema.keyword(name);
        if (keyword.isPresent()
            && keyword.get().value() instanceof KeywordValue.Reference reference
            && keyword.get().node() instanceof StringNode node) {
          reference
              .target()
              .filter(target -> target.file().equals(document.file()))
              .ifPresent(target -> uses.add(new Use(node, target.pointer())));
        }
      }
    }
    return new SchemaReferences(uses);
  }

  /// Those that lead to a place or to something in it.
  Stream<Use> into(String pointer) {
    return uses.stream()
        .filter(use -> use.pointer().equals(pointer) || use.pointer().startsWith(pointer + "/"));
  }

  /// Those that are written in a range.
  List<Use> in(TextRange range) {
    return uses.stream().filter(use -> range.contains(use.node().range())).toList();
  }

  /// Whether something outside of some ranges refers to a place or to something in it.
  boolean isNeeded(String pointer, List<TextRange> gone) {
    return into(pointer)
        .anyMatch(use -> gone.stream().noneMatch(range -> range.contains(use.node().range())));
  }

  /// Whether something outside of a keyword refers to a place in it.
  boolean isNeededInside(Place place, String keyword) {
    return place
        .written()
        .flatMap(object -> object.member(keyword))
        .filter(member ->
            isNeeded(place.schema().id().child(keyword).pointer(), List.of(member.range())))
        .isPresent();
  }

  /// The edits that have references go through a member with another name.
  ///
  /// @param pointer to what is renamed
  List<TextEdit> renamed(String pointer, String name) {
    int depth = Pointers.tokens(pointer).size();
    return into(pointer)
        .flatMap(use ->
            renamed(use, depth - 1, name)
                .map(text -> TextEdit.replace(use.node().range(), JsonQuotes.quote(text)))
                .stream())
        .toList();
  }

  /// The text of a reference with another step.
  ///
  /// @param step of the pointer to the target, from the root of the file
  private static Optional<String> renamed(Use use, int step, String name) {
    String text = use.node().value();
    int hash = text.indexOf('#');
    if (hash < 0 || !text.startsWith("/", hash + 1)) {
      return Optional.empty();
    }
    List<String> written = new ArrayList<>(List.of(text.substring(hash + 2).split("/", -1)));
    // A pointer may begin at the root of a part with an `$id` of its own.
    int at = step - (Pointers.tokens(use.pointer()).size() - written.size());
    if (at < 0 || at >= written.size()) {
      return Optional.empty();
    }
    written.set(at, FragmentText.step(name, text));
    return Optional.of(text.substring(0, hash + 2) + String.join("/", written));
  }

  /// The text of a reference from within the file.
  public static String to(SchemaId id) {
    StringBuilder text = new StringBuilder("#");
    Pointers.tokens(id.pointer())
        .forEach(token -> text.append('/').append(FragmentText.step(token, "")));
    return text.toString();
  }
}
