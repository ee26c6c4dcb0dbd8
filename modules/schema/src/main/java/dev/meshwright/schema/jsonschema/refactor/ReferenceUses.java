package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.model.tree.StringNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The references of a workspace that a refactoring has to look after: those written in its file,
/// and those of other files that lead there.
final class ReferenceUses {

  private static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

  /// A last step of a URI that can stand in a text in one way only.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

  private final JsonWork work;
  private final List<Use> uses = new ArrayList<>();
  private final List<String> referring = new ArrayList<>();

  private ReferenceUses(JsonWork work) {
    this.work = work;
  }

  /// A reference.
  ///
  /// @param holder the schema that it is written in
  /// @param target what it leads to
  record Use(SchemaId holder, String keyword, StringNode node, SchemaId target) {

    boolean leadsInto(SchemaId place) {
      return isInside(target, place);
    }
  }

  /// Whether a schema is another one, or written inside of it.
  static boolean isInside(SchemaId inner, SchemaId outer) {
    return inner.file().equals(outer.file())
        && (inner.pointer().equals(outer.pointer())
            || inner.pointer().startsWith(outer.pointer() + "/"));
  }

  /// Tells of files that cannot be read and may refer to the one that is worked on.
  static ReferenceUses of(JsonWork work) {
    ReferenceUses uses = new ReferenceUses(work);
    JsonSchemaDocument own = work.document();
    uses.uses.addAll(in(own));
    Optional<Set<String>> words = words(own);
    for (String path : work.others()) {
      if (words.isEmpty() || words.get().stream().anyMatch(word -> uses.mentions(path, word))) {
        work.look(path).ifPresent(uses::other);
      }
    }
    return uses;
  }

  private boolean mentions(String path, String word) {
    return work.text(path).filter(text -> text.contains(word)).isPresent();
  }

  private void other(JsonSchemaDocument other) {
    List<Use> found =
        in(other).stream().filter(use -> use.target().file().equals(work.own())).toList();
    if (!found.isEmpty()) {
      uses.addAll(found);
      referring.add(other.file());
    }
    Optional<Problem> broken =
        other.tree().problems().stream().filter(p -> p.severity() == Severity.ERROR).findFirst();
    broken.ifPresent(problem ->
        work.warn(
            Problem.warning(
                "json-refactor-broken",
                problem.location(),
                "This file cannot be read as a whole and may refer to "
                    + work.own()
                    + "; only the references that could be read follow.",
                "Mend it, and look at its references.")));
  }

  /// The words of which one is in every text that refers to a file; empty where it could be spelled
  /// in several ways.
  private static Optional<Set<String>> words(JsonSchemaDocument document) {
    Set<String> words = new LinkedHashSet<>();
    words.add(lastStep(document.file()));
    for (ObjectSchema schema : schemas(document)) {
      Stream.of("$id", "id")
          .flatMap(key -> schema.text(key).stream())
          .forEach(id -> words.add(lastStep(id.replaceFirst("#.*", ""))));
    }
    return words.stream().allMatch(word -> PLAIN.matcher(word).matches())
        ? Optional.of(words)
        : Optional.empty();
  }

  private static String lastStep(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Every reference that is written in a file and leads somewhere.
  static List<Use> in(JsonSchemaDocument document) {
    List<Use> found = new ArrayList<>();
    for (ObjectSchema schema : schemas(document)) {
      for (String name : KEYWORDS) {
        Optional<Keyword> keyword = schema.keyword(name);
        if (keyword.isPresent()
            && keyword.get().value() instanceof KeywordValue.Reference reference
            && reference.target().isPresent()
            && keyword.get().node() instanceof StringNode node) {
          found.add(new Use(schema.id(), name, node, reference.target().get()));
        }
      }
    }
    return found;
  }

  /// The schemas that are written in a file as objects, in the order of its text.
  static List<ObjectSchema> schemas(JsonSchemaDocument document) {
    return document.schemas().values().stream()
        .filter(schema -> schema.id().file().equals(document.file()))
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .sorted(Comparator.comparing(JsonSchema::range))
        .toList();
  }

  List<Use> all() {
    return uses;
  }

  /// The other files that refer to the one that is worked on.
  List<String> referring() {
    return referring;
  }

  /// Those that lead to a place or into it and are not written in it.
  List<Use> from(SchemaId place) {
    return uses.stream()
        .filter(use -> use.leadsInto(place) && !isInside(use.holder(), place))
        .toList();
  }
}
