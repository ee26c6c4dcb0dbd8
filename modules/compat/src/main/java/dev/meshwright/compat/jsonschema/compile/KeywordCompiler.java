package dev.meshwright.compat.jsonschema.compile;

import dev.meshwright.compat.jsonschema.term.JsonKind;
import dev.meshwright.compat.jsonschema.term.Term;
import dev.meshwright.compat.jsonschema.term.Terms;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// The meaning of one schema object: what its keywords say together.
final class KeywordCompiler {

  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

  private final SchemaCompiler compiler;
  private final Terms terms;
  private final ObjectSchema schema;
  private final Reading reading;
  private final List<Term> parts = new ArrayList<>();

  KeywordCompiler(SchemaCompiler compiler, ObjectSchema schema, Reading reading) {
    this.compiler = compiler;
    this.terms = compiler.terms();
    this.schema = schema;
    this.reading = reading;
  }

  Term term() {
    for (String name : REFERENCES) {
      schema
          .value(name, KeywordValue.Reference.class)
          .ifPresent(r -> parts.add(compiler.reference(r, schema, reading.samePlace())));
    }
    if (!parts.isEmpty() && !schema.dialect().atLeast(Dialect.DRAFT_2019_09)) {
      // Until draft-07 a reference stands alone: what is written beside it does not count.
      return terms.allOf(parts);
    }
    for (Keyword keyword : schema.keywords().values()) {
      if (keyword.value() instanceof KeywordValue.Malformed) {
        parts.add(compiler.opaque("the value of " + keyword.name() + " is not valid", keyword));
      }
    }
    parts.addAll(new ScalarKeywords(terms, schema).terms());
    parts.addAll(new ArrayKeywords(compiler, schema, reading).terms());
    parts.addAll(new ObjectKeywords(compiler, schema, reading).terms());
    logic();
    if (schema.keyword("unevaluatedProperties").isPresent()
        || schema.keyword("unevaluatedItems").isPresent()) {
      parts.add(new Unevaluated(compiler, schema, reading).term());
    }
    return terms.allOf(parts);
  }

  private void logic() {
    schemas("allOf").ifPresent(all -> parts.add(terms.allOf(each(all, reading.samePlace()))));
    schemas("anyOf").ifPresent(any -> parts.add(terms.anyOf(each(any, reading.samePlace()))));
    // Below a negation a smaller set would make a larger one: read as the specification says.
    schemas("oneOf").ifPresent(one -> parts.add(exactlyOne(one)));
    one("not").ifPresent(not -> parts.add(terms.not(compiler.term(not, Reading.OPEN))));
    one("if").ifPresent(this::condition);
  }

  /// Branches of different kinds exclude one another, so that they are a plain choice.
  private Term exactlyOne(List<JsonSchema> branches) {
    List<Term> open = each(branches, Reading.OPEN);
    List<Term> read = each(branches, reading.samePlace());
    EnumSet<JsonKind> seen = EnumSet.noneOf(JsonKind.class);
    boolean apart = true;
    for (Term branch : open) {
      EnumSet<JsonKind> kinds = PossibleKinds.of(branch);
      apart &= kinds.stream().noneMatch(seen::contains);
      seen.addAll(kinds);
    }
    if (apart) {
      return terms.anyOf(read);
    }
    Term exactly = terms.exactlyOne(open);
    return reading == Reading.OPEN ? exactly : terms.allOf(exactly, terms.anyOf(read));
  }

  private void condition(JsonSchema test) {
    Term condition = compiler.term(test, Reading.OPEN);
    Term then = one("then").map(this::samePlace).orElse(terms.everything());
    Term otherwise = one("else").map(this::samePlace).orElse(terms.everything());
    if (then != terms.everything() || otherwise != terms.everything()) {
      parts.add(
          terms.anyOf(terms.allOf(condition, then), terms.allOf(terms.not(condition), otherwise)));
    }
  }

  private Term samePlace(JsonSchema other) {
    return compiler.term(other, reading.samePlace());
  }

  private List<Term> each(List<JsonSchema> schemas, Reading how) {
    return schemas.stream().map(s -> compiler.term(s, how)).toList();
  }

  private Optional<JsonSchema> one(String name) {
    return schema.value(name, KeywordValue.Schema.class).map(KeywordValue.Schema::schema);
  }

  private Optional<List<JsonSchema>> schemas(String name) {
    return schema.value(name, KeywordValue.Schemas.class).map(KeywordValue.Schemas::schemas);
  }
}
