package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.MemberEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one draft ignores and the next one would not: keywords that come with it, and what stands
/// beside a reference until draft-07.
final class IgnoredKeywords {

  /// Said to people and tools, whatever the draft.
  private static final Set<String> TELLING =
      Set.of(
          "$comment",
          "examples",
          "readOnly",
          "writeOnly",
          "deprecated",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "$defs",
          "$vocabulary");

  private final JsonWork work;

  IgnoredKeywords(JsonWork work) {
    this.work = work;
  }

  List<TextEdit> removed(Dialect from, Dialect to) {
    JsonSchemaDocument document = work.document();
    List<TextEdit> edits = new ArrayList<>();
    WrittenObjects objects = new WrittenObjects(document);
    for (ObjectSchema schema : ReferenceUses.schemas(document)) {
      Optional<ObjectNode> written = objects.of(schema);
      if (written.isPresent()) {
        ObjectNode object = written.get();
        MemberEdits members = new MemberEdits(document.tree(), object);
        boolean beside = to == Dialect.DRAFT_2019_09 && object.string("$ref").isPresent();
        for (Member member : object.members()) {
          String key = member.key().value();
          boolean comes =
              KeywordKind.of(key, from).isEmpty()
                  && KeywordKind.of(key, to).isPresent()
                  && (!TELLING.contains(key) || isMalformed(member));
          boolean ignored =
              beside
                  && (!KeywordKind.isHarmlessBesideReference(key)
                      || key.equals("$id")
                      || key.equals("id"));
          if ((comes || ignored) && !key.equals("id")) {
            members.remove(key);
            work.warn(
                Problem.info(
                    "json-refactor-note",
                    work.locate(work.own(), member.key().range()),
                    key
                        + " had no effect in "
                        + from.title()
                        + " and would have one in "
                        + to.title()
                        + ": left out.",
                    "Write it again if it is meant."));
          }
        }
        edits.addAll(members.edits());
      }
    }
    return Outermost.of(edits);
  }

  private static boolean isMalformed(Member member) {
    return switch (member.key().value()) {
      case "examples" -> !(member.value() instanceof ArrayNode);
      case "readOnly", "writeOnly", "deprecated" -> !(member.value() instanceof BooleanNode);
      case "contentSchema", "$defs", "$vocabulary" -> !(member.value() instanceof ObjectNode);
      default -> !(member.value() instanceof StringNode);
    };
  }
}
