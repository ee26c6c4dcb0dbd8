package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.schema.jsonschema.Pointers;
import dev.meshwright.text.MemberTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The definitions of a file that copied members refer to: they are copied along, so that the
/// members can be pasted into another file.
final class CarriedDefinitions {

  static final List<String> KEYWORDS = List.of("$defs", "definitions");

  private final JsonSchemaDocument document;
  private final SchemaReferences references;

  CarriedDefinitions(JsonSchemaDocument document) {
    this.document = document;
    this.references = SchemaReferences.of(document);
  }

  /// As members `"$defs": {...}`, with those that the definitions themselves refer to.
  Stream<String> of(List<Place> copied) {
    Map<String, Map<String, Member>> found = new LinkedHashMap<>();
    Deque<TextRange> open = new ArrayDeque<>(copied.stream().map(p -> p.node().range()).toList());
    while (!open.isEmpty()) {
      TextRange range = open.remove();
      for (SchemaReferences.Use use : references.in(range)) {
        List<String> steps = Pointers.tokens(use.pointer());
        if (steps.size() >= 2
            && KEYWORDS.contains(steps.getFirst())
            && isPlain(use.node(), steps.getFirst())) {
          definition(steps.get(0), steps.get(1), found).forEach(open::add);
        }
      }
    }
    return found.entrySet().stream()
        .map(byKeyword ->
            byKeyword.getValue().values().stream()
                .map(member -> "  " + cut(member).replace("\n", "\n  "))
                .collect(Collectors.joining(",\n", "\"" + byKeyword.getKey() + "\": {\n", "\n}")));
  }

  /// Whether a reference names the definition by its place in the file.
  private static boolean isPlain(StringNode reference, String keyword) {
    return reference.value().startsWith("#/" + keyword + "/");
  }

  private List<TextRange> definition(
      String keyword, String name, Map<String, Map<String, Member>> found) {
    Map<String, Member> known = found.computeIfAbsent(keyword, first -> new LinkedHashMap<>());
    List<TextRange> added = new ArrayList<>();
    if (!known.containsKey(name)
        && document.tree().root() instanceof ObjectNode root
        && root.get(keyword).orElse(null) instanceof ObjectNode definitions) {
      definitions
          .member(name)
          .ifPresent(member -> {
            known.put(name, member);
            added.add(member.value().range());
          });
    }
    return added;
  }

  private String cut(Member member) {
    return MemberTexts.cut(document.text(), member.range());
  }
}
