package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.tree.StringNode;

/// What may be a name.
final class AvroNames {

  static final String RULE = "avro-name-invalid";

  private static final String HINT =
      "Names begin with a letter or _ and go on with letters, digits and _.";

  private final AvroProblems problems;

  AvroNames(AvroProblems problems) {
    this.problems = problems;
  }

  /// Checks the name of a field or symbol.
  void check(StringNode name, String what) {
    if (!isName(name.value())) {
      problems.refused(
          RULE, name.range(), "%s cannot be the name of %s.".formatted(shown(name), what), HINT);
    } else {
      portable(name, name.value());
    }
  }

  /// Checks the name of a type, its namespace included.
  void check(AvroName name, String what) {
    StringNode written = name.written();
    boolean sound = isName(name.simple());
    for (String part : name.namespace().isEmpty() ? new String[0] : parts(name.namespace())) {
      sound &= isName(part);
    }
    if (!sound) {
      problems.refused(
          RULE,
          written.range(),
          "%s cannot be the name of %s.".formatted('"' + name.full() + '"', what),
          HINT + " Dots separate the parts of a namespace.");
    } else if (AvroPrimitive.Kind.of(name.full()).isPresent()) {
      problems.refused(
          RULE,
          written.range(),
          "%s is the name of a primitive type and cannot name %s.".formatted(shown(written), what),
          "Choose another name.");
    } else {
      portable(written, name.full().replace(".", ""));
    }
  }

  private static String[] parts(String namespace) {
    return namespace.split("\\.", -1);
  }

  private void portable(StringNode node, String name) {
    if (!name.chars().allMatch(c -> c < 128)) {
      problems.warning(
          "avro-name-not-portable",
          node.range(),
          "%s has letters beyond ASCII: Java reads it, other languages refuse it."
              .formatted(shown(node)),
          "Use A-Z, a-z, 0-9 and _ only.");
    }
  }

  static boolean isName(String name) {
    if (name.isEmpty() || !(Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')) {
      return false;
    }
    return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  private static String shown(StringNode node) {
    return '"' + node.value() + '"';
  }
}
