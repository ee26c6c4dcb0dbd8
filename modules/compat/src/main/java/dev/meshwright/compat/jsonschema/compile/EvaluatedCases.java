package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Works out, case by case, what a schema looks at in objects and arrays.
///
/// Which subschemas of `anyOf`, `oneOf`, `if` and `dependentSchemas` hold decides it, so there is a
/// case for each way they can; more than [#MAX_CASES] are given up.
final class EvaluatedCases {

  private static final int MAX_CASES = 64;

  private final SchemaCompiler compiler;
  private final Terms terms;
  private final Set<SchemaId> underWay = new HashSet<>();
  private boolean given;

  EvaluatedCases(SchemaCompiler compiler) {
    this.compiler = compiler;
    this.terms = compiler.terms();
  }

  /// The cases of a schema without its own `unevaluated...` keywords; empty when given up.
  Optional<List<Evaluated>> of(ObjectSchema schema) {
    List<Evaluated> cases = cases(schema, true);
    return given ? Optional.empty() : Optional.of(cases);
  }

  private List<Evaluated> cases(JsonSchema schema, boolean top) {
    return schema instanceof ObjectSchema object
        ? compiler.within(object, () -> cases(object, top))
        : List.of(Evaluated.nothing(terms.everything()));
  }

  private List<Evaluated> cases(ObjectSchema object, boolean top) {
    if (!underWay.add(object.id())) {
      given = true;
      return List.of();
    }
    List<Evaluated> cases = List.of(direct(object, top));
    for (String name : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
      Optional<KeywordValue.Reference> reference = object.value(name, KeywordValue.Reference.class);
      given |= reference.filter(r -> !compiler.isSettled(r)).isPresent();
      Optional<JsonSchema> target = reference.flatMap(compiler::target);
      if (target.isPresent()) {
        cases = product(cases, cases(target.get(), false));
      }
    }
    for (JsonSchema part : schemas(object, "allOf")) {
      cases = product(cases, cases(part, false));
    }
    for (String name : List.of("anyOf", "oneOf")) {
      for (JsonSchema branch : schemas(object, name)) {
        cases = product(cases, whenever(branch));
      }
    }
    cases = product(cases, condition(object));
    cases = product(cases, dependent(object));
    underWay.remove(object.id());
    return cases;
  }

  private Evaluated direct(ObjectSchema schema, boolean top) {
    Set<String> names = new HashSet<>(named(schema, "properties"));
    Set<String> patterns = new HashSet<>(named(schema, "patternProperties"));
    boolean allMembers =
        has(schema, "additionalProperties") || (!top && has(schema, "unevaluatedProperties"));
    List<JsonSchema> tuple = new ArrayList<>(schemas(schema, "prefixItems"));
    tuple.addAll(schemas(schema, "items"));
    boolean allItems =
        schema.value("items", KeywordValue.Schema.class).isPresent()
            // Beside one schema for all items, and without any, it has no effect.
            || (has(schema, "additionalItems") && !schemas(schema, "items").isEmpty())
            || (!top && has(schema, "unevaluatedItems"));
    // From 2020-12 on, the very items that `contains` finds count as looked at.
    Set<Term> found =
        schema.dialect().atLeast(Dialect.DRAFT_2020_12)
            ? one(schema, "contains")
                .map(wanted -> Set.of(compiler.term(wanted, Reading.OPEN)))
                .orElse(Set.of())
            : Set.of();
    return new Evaluated(
        terms.everything(), names, patterns, allMembers, tuple.size(), allItems, found);
  }

  private List<Evaluated> whenever(JsonSchema branch) {
    List<Evaluated> inside = cases(branch, false);
    if (inside.stream().allMatch(Evaluated::isEmpty)) {
      return List.of(Evaluated.nothing(terms.everything()));
    }
    Term holds = compiler.term(branch, Reading.OPEN);
    return either(holds, inside, List.of(Evaluated.nothing(terms.everything())));
  }

  private List<Evaluated> condition(ObjectSchema schema) {
    Optional<JsonSchema> test = one(schema, "if");
    if (test.isEmpty()) {
      return List.of(Evaluated.nothing(terms.everything()));
    }
    List<Evaluated> none = List.of(Evaluated.nothing(terms.everything()));
    List<Evaluated> then = one(schema, "then").map(s -> cases(s, false)).orElse(none);
    List<Evaluated> otherwise = one(schema, "else").map(s -> cases(s, false)).orElse(none);
    Term holds = compiler.term(test.get(), Reading.OPEN);
    return either(holds, product(cases(test.get(), false), then), otherwise);
  }

  private List<Evaluated> dependent(ObjectSchema schema) {
    List<Evaluated> cases = List.of(Evaluated.nothing(terms.everything()));
    Optional<KeywordValue.NamedSchemas> dependent =
        schema.value("dependentSchemas", KeywordValue.NamedSchemas.class);
    if (dependent.isPresent()) {
      for (var entry : dependent.get().schemas().entrySet()) {
        Term has =
            terms.allOf(
                terms.kinds(EnumSet.of(JsonKind.OBJECT)),
                terms.of(new Constraint.Has(entry.getKey())));
        List<Evaluated> none = List.of(Evaluated.nothing(terms.everything()));
        cases = product(cases, either(has, cases(entry.getValue(), false), none));
      }
    }
    return cases;
  }

  private List<Evaluated> either(Term test, List<Evaluated> yes, List<Evaluated> no) {
    List<Evaluated> all = new ArrayList<>();
    yes.forEach(e -> all.add(e.when(test, terms)));
    no.forEach(e -> all.add(e.when(terms.not(test), terms)));
    return all;
  }

  private List<Evaluated> product(List<Evaluated> left, List<Evaluated> right) {
    if ((long) left.size() * right.size() > MAX_CASES) {
      given = true;
      return left;
    }
    List<Evaluated> all = new ArrayList<>();
    for (Evaluated a : left) {
      for (Evaluated b : right) {
        all.add(a.with(b, terms));
      }
    }
    return all;
  }

  private static boolean has(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Schema.class).isPresent();
  }

  private static Set<String> named(ObjectSchema schema, String name) {
    return schema
        .value(name, KeywordValue.NamedSchemas.class)
        .map(s -> s.schemas().keySet())
        .orElse(Set.of());
  }

  private static Optional<JsonSchema> one(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }

  private static List<JsonSchema> schemas(ObjectSchema schema, String name) {
    return schema
        .value(name, KeywordValue.Schemas.class)
        .map(KeywordValue.Schemas::schemas)
        .orElse(List.of());
  }
}
