package dev.meshwright.schema.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDefaultFit;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What can be checked once all names are known.
final class AvroChecks {

  private final AvroProblems problems;
  private final Map<String, AvroNamed> types;
  private final String file;

  private AvroChecks(AvroFile own, Map<String, AvroNamed> types) {
    this.problems = own.problems();
    this.types = types;
    this.file = own.tree().file();
  }

  static void whole(AvroFile own, Map<String, AvroNamed> types) {
    AvroChecks checks = new AvroChecks(own, types);
    own.content().unions().forEach(checks::union);
    own.content().references().forEach(reference -> checks.order(own, reference));
    Map<String, Integer> positions = new HashMap<>();
    own.content().definitions().keySet().forEach(name -> positions.put(name, positions.size()));
    for (AvroContent.FieldInPlace place : own.content().fields()) {
      Predicate<AvroNamed> before =
          named -> positions.getOrDefault(named.fullName(), -1) < place.definitionsBefore();
      Predicate<AvroNamed> around = named -> isAround(own, named, place.field());
      checks.defaultValue(place.field(), new AvroDefaults(checks::resolve, before, around));
    }
  }

  /// Avro's own library has looked ahead since 1.12; others read a schema from its beginning, as
  /// the specification says.
  private void order(AvroFile own, AvroReference reference) {
    Optional.ofNullable(own.content().definitions().get(reference.fullName()))
        .filter(named -> file.endsWith(".avsc"))
        .filter(named -> named.node().range().start() > reference.range().start())
        .ifPresent(named ->
            problems.warning(
                "avro-used-before-declared",
                reference.range(),
                "The type %s is used before it is declared.".formatted(named.name().simple()),
                "Many readers take a schema from its beginning and refuse that: move the field that"
                    + " declares it before this one."));
  }

  /// Whether a field is written inside a definition. In Avro's IDL nodes are names only.
  private static boolean isAround(AvroFile own, AvroNamed named, AvroField field) {
    TextRange inside = field.node().range();
    TextRange outside = named.node().range();
    return named.file().equals(own.tree().file())
        && outside.start() < inside.start()
        && inside.end() < outside.end();
  }

  /// A name that nothing defines, used in this file or in one it draws on.
  static void unknown(
      AvroFile own, AvroFile user, AvroReference reference, Collection<String> known) {
    String name = reference.node().value();
    if (!isSame(own, user)) {
      own.problems()
          .refused(
              "avro-unknown-type",
              start(own),
              "The type %s, which %s uses, is defined nowhere.".formatted(name, user.tree().file()),
              "Correct the name in that file, or add the file that defines it.");
      return;
    }
    Optional<String> meant =
        known.contains(name) ? Optional.empty() : AvroTypeHints.meant(name, known);
    List<Fix> fixes =
        meant
            .map(json -> own.problems().replacement("Write " + json, reference.node(), json))
            .stream()
            .toList();
    own.problems()
        .refused(
            "avro-unknown-type",
            reference.range(),
            "The type %s is defined neither here nor in another schema file."
                .formatted('"' + name + '"'),
            meant
                .map("Did you mean %s?"::formatted)
                .orElse(
                    known.contains(name)
                        ? "A type without a namespace is known inside a namespace only behind its"
                            + " definition: move it, or give it the namespace."
                        : "Define it here, or add the file that does."),
            fixes);
  }

  /// A schema that cannot be judged, because reading all that it draws on would have no end to
  /// count on.
  static void tooMany(AvroFile own, int most) {
    own.problems()
        .refused(
            "avro-too-many-files",
            start(own),
            "This schema draws on more than %,d other files, one through the other; it is not read."
                .formatted(most),
            "Put types that belong together into one file.");
  }

  static void imported(AvroFile own, AvroFile user, AvroReference reference, AvroFile other) {
    if (!other.problems().accepted()) {
      TextRange place = isSame(own, user) ? reference.range() : start(own);
      own.problems()
          .refused(
              "avro-import-broken",
              place,
              "%s comes from %s, which Avro refuses."
                  .formatted(reference.node().value(), other.tree().file()),
              "Correct that file first.");
    }
  }

  private static boolean isSame(AvroFile one, AvroFile other) {
    return one.tree().file().equals(other.tree().file());
  }

  private static TextRange start(AvroFile file) {
    int start = file.root().range().start();
    return new TextRange(start, Math.min(start + 1, file.tree().text().length()));
  }

  private AvroType resolve(AvroType type) {
    if (type instanceof AvroReference reference) {
      AvroNamed named = types.get(reference.fullName());
      if (named != null) {
        return named;
      }
      AvroNamed other = types.get(reference.node().value());
      return other == null || other.file().equals(file) ? type : other;
    }
    return type;
  }

  private void union(AvroUnion union) {
    Set<String> seen = new HashSet<>();
    for (AvroType branch : union.branches()) {
      String key = key(branch);
      if (!key.isEmpty() && !seen.add(key)) {
        problems.refused(
            "avro-union-duplicate",
            branch.range(),
            "The union has another branch of type %s; data could not tell them apart."
                .formatted(key),
            "Remove one, or wrap them in records of different names.");
      }
    }
  }

  private String key(AvroType branch) {
    return switch (resolve(branch)) {
      case AvroPrimitive primitive -> primitive.kind().avroName();
      case AvroNamed named -> named.fullName();
      case AvroArray ignored -> "array";
      case AvroMap ignored -> "map";
      case AvroReference reference -> reference.fullName();
      case AvroUnion ignored -> "";
      case AvroBroken ignored -> "";
    };
  }

  private void defaultValue(AvroField field, AvroDefaults defaults) {
    if (field.defaultValue().isEmpty()) {
      return;
    }
    TreeNode value = field.defaultValue().get();
    AvroType type = resolve(field.type());
    boolean fits = fits(defaults, field.type(), value);
    if (!fits && defaults.meetsItself()) {
      problems.refused(
          "avro-default-invalid",
          value.range(),
          "The default of %s may be the record that the field is part of: Avro's parser does not know"
                  .formatted(field.name())
              + " its fields yet, and refuses the schema.",
          "Take null as the default, or put the branch that the default is of before the record.");
      return;
    }
    if (!fits) {
      problems.refused(
          "avro-default-invalid",
          value.range(),
          "The default of %s does not fit its type %s."
              .formatted(field.name(), AvroLabels.of(field.type())),
          hint(type, value));
      return;
    }
    Optional<String> wrong = new AvroDefaultFit(this::resolve).wrong(field);
    if (wrong.isPresent()) {
      problems.unreadable(
          "avro-default-invalid",
          value.range(),
          "The default of %s does not fit its type, so that whoever needs it cannot read the record: %s"
              .formatted(field.name(), wrong.get()),
          "Give a value of the whole type.");
    } else if (type instanceof AvroUnion union
        && !union.branches().isEmpty()
        && !defaults.fits(union.branches().getFirst(), value)) {
      problems.warning(
          "avro-default-not-first-branch",
          value.range(),
          "The default of %s fits a later branch of its union: older and other readers take the first"
                  .formatted(field.name())
              + " branch only and refuse the schema.",
          "Put the branch of the default first.");
    }
  }

  private static boolean fits(AvroDefaults defaults, AvroType type, TreeNode value) {
    boolean number =
        type instanceof AvroPrimitive primitive
            && EnumSet.of(AvroPrimitive.Kind.FLOAT, AvroPrimitive.Kind.DOUBLE)
                .contains(primitive.kind());
    // Avro reads numbers in quotes as defaults of floating point fields: "NaN", "1.5".
    if (number && value instanceof StringNode text) {
      return isFloatingPoint(text.value());
    }
    return defaults.fits(type, value);
  }

  private static boolean isFloatingPoint(String text) {
    try {
      return !Double.toString(Double.parseDouble(text)).isEmpty();
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static String hint(AvroType type, TreeNode value) {
    if (value instanceof NullNode) {
      return "Make the type a union that begins with \"null\", or take another default.";
    }
    if (value instanceof StringNode text && type instanceof AvroPrimitive) {
      return text.value().equals("null")
          ? "Write null without quotes, and \"null\" as the first branch of a union."
          : "Write the value without quotes, or change the type.";
    }
    if (type instanceof AvroNamed && !(value instanceof ObjectNode)) {
      return "Give a value of the type, and define the type before this field: Avro reads defaults"
          + " as it goes.";
    }
    return "Give a value of the type; this one is %s.".formatted(excerpt(value));
  }

  private static String excerpt(TreeNode value) {
    String json = JsonText.compact(value);
    return json.length() <= 40 ? json : json.substring(0, 37) + "...";
  }
}
