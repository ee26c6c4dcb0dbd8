package dev.meshwright.schema.convert;

import java.util.HashSet;
import java.util.Set;

/// What a blueprint says of data, as a text without names of types.
final class TreeShape {

  private final Blueprint blueprint;
  private final boolean exact;
  private final Set<String> used = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  /// @param exact whether absence, null and defaults of fields count
  TreeShape(Blueprint blueprint, boolean exact) {
    this.blueprint = blueprint;
    this.exact = exact;
    write(blueprint.root());
  }

  boolean uses(String definition) {
    return used.contains(definition);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void write(Shape shape) {
    switch (shape) {
      case Shape.Plain(Shape.Kind kind) -> out.append(number(kind));
      case Shape.Decimal decimal -> out.append(decimal);
      case Shape.Fixed fixed -> out.append(fixed);
      case Shape.ListOf(Shape items) -> in("list", items);
      case Shape.MapOf(Shape values) -> in("map", values);
      case Shape.Nullable(Shape inner) when inner.equals(Shape.of(Shape.Kind.ANY)) -> write(inner);
      case Shape.Nullable(Shape inner) -> in("nullable", inner);
      case Shape.OneOf oneOf -> oneOf.branches().forEach(branch -> in("or", branch));
      case Shape.Use use -> use(use);
    }
  }

  /// JSON has one kind of number.
  private Shape.Kind number(Shape.Kind kind) {
    return exact && (kind == Shape.Kind.FLOAT || kind == Shape.Kind.DOUBLE)
        ? Shape.Kind.NUMBER
        : kind;
  }

  private void in(String word, Shape shape) {
    out.append(word).append('(');
    write(shape);
    out.append(')');
  }

  private void use(Shape.Use use) {
    if (!used.add(use.definition())) {
      out.append("again");
      return;
    }
    switch (blueprint.definition(use)) {
      case Definition.Choice choice -> out.append(choice.words());
      case Definition.Structure structure -> {
        out.append(structure.doc()).append('{');
        for (Part part : structure.parts()) {
          out.append(part.name()).append(part.doc()).append(' ');
          write(exact ? part.shape() : part.shape().present());
          out.append(exact ? " " + part.optional() + part.fallback() : "");
          out.append(part.deprecated() ? " deprecated;" : ";");
        }
        out.append('}');
      }
    }
  }
}
