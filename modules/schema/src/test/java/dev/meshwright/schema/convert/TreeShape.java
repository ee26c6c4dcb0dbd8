package dev.meshwright.schema.convert;

import java.util.HashSet;
import java.util.Set;

/// What a neutral says of data, as a text without names of types.
final class TreeShape {

  private final NeutralSchema neutral;
  private final boolean exact;
  private final Set<String> used = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  /// @param exact whether absence, null and defaults of fields count
  TreeShape(NeutralSchema neutral, boolean exact) {
    this.neutral = neutral;
    this.exact = exact;
    write(neutral.root());
  }

  boolean uses(String definition) {
    return used.contains(definition);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void write(NeutralType shape) {
    switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) -> out.append(number(kind));
      case NeutralType.Decimal decimal -> out.append(decimal);
      case NeutralType.Fixed fixed -> out.append(fixed);
      case NeutralType.ListOf(NeutralType items) -> in("list", items);
      case NeutralType.MapOf(NeutralType values) -> in("map", values);
      case NeutralType.Nullable(NeutralType inner)
          when inner.equals(NeutralType.of(NeutralType.Kind.ANY)) ->
          write(inner);
      case NeutralType.Nullable(NeutralType inner) -> in("nullable", inner);
      case NeutralType.OneOf oneOf -> oneOf.branches().forEach(branch -> in("or", branch));
      case NeutralType.Use use -> use(use);
    }
  }

  /// JSON has one kind of number.
  private NeutralType.Kind number(NeutralType.Kind kind) {
    return exact && (kind == NeutralType.Kind.FLOAT || kind == NeutralType.Kind.DOUBLE)
        ? NeutralType.Kind.NUMBER
        : kind;
  }

  private void in(String word, NeutralType shape) {
    out.append(word).append('(');
    write(shape);
    out.append(')');
  }

  private void use(NeutralType.Use use) {
    if (!used.add(use.definition())) {
      out.append("again");
      return;
    }
    switch (neutral.definition(use)) {
      case Definition.EnumType choice -> out.append(choice.words());
      case Definition.RecordType structure -> {
        out.append(structure.doc()).append('{');
        for (NeutralField part : structure.parts()) {
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
