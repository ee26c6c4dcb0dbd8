package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.Constraint;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `unevaluatedProperties` and `unevaluatedItems` as plain limits, case by case.
final class Unevaluated {

  private final SchemaCompiler compiler;
  private final Terms terms;
  private final ObjectSchema schema;
  private final Reading reading;

  Unevaluated(SchemaCompiler compiler, ObjectSchema schema, Reading reading) {
    this.compiler = compiler;
    this.terms = compiler.terms();
    this.schema = schema;
    this.reading = reading;
  }

  Term term() {
    Optional<List<Evaluated>> cases = new EvaluatedCases(compiler).of(schema);
    if (cases.isEmpty()) {
      return compiler.opaque(
          "what unevaluatedProperties or unevaluatedItems still sees depends on too many cases",
          List.of(schema.id(), reading));
    }
    List<Term> all = new ArrayList<>();
    for (Evaluated evaluated : cases.get()) {
      all.add(terms.allOf(evaluated.condition(), members(evaluated), items(evaluated)));
    }
    return terms.anyOf(all);
  }

  private Term members(Evaluated seen) {
    Optional<Term> rest = rest("unevaluatedProperties");
    if (seen.allMembers() || rest.isEmpty() || rest.get() == terms.everything()) {
      return terms.everything();
    }
    return terms.of(new Constraint.Members(free(seen.names()), free(seen.patterns()), rest.get()));
  }

  private Map<String, Term> free(Set<String> names) {
    Map<String, Term> free = new LinkedHashMap<>();
    names.stream().sorted().forEach(name -> free.put(name, terms.everything()));
    return free;
  }

  private Term items(Evaluated seen) {
    Optional<Term> rest = rest("unevaluatedItems");
    if (seen.allItems() || rest.isEmpty() || rest.get() == terms.everything()) {
      return terms.everything();
    }
    List<Term> others = new ArrayList<>(seen.found());
    others.add(rest.get());
    return terms.of(
        new Constraint.Items(
            Collections.nCopies(seen.prefix(), terms.everything()), terms.anyOf(others)));
  }

  private Optional<Term> rest(String keyword) {
    return schema
        .value(keyword, KeywordValue.Schema.class)
        .map(KeywordValue.Schema::schema)
        .map(this::below);
  }

  private Term below(JsonSchema rest) {
    return compiler.term(rest, reading.below());
  }
}
