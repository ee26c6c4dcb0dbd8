package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDeclarations;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.lint.ValidateRules.Rule;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `PROTOVALIDATE`: rules of protovalidate that do not fit their field, contradict one another or
/// cannot be read. Expressions of CEL are not compiled.
final class ValidateLint {

  private static final String RULE = "PROTOVALIDATE";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.\\-/]+");
  private static final Set<String> OF_ANY = Set.of("cel", "cel_expression", "required", "ignore");

  private final FileFindings findings;
  private final ProtoDeclarations declared;

  /// @param declared enums of the state
  ValidateLint(FileFindings findings, ProtoDeclarations declared) {
    this.findings = findings;
    this.declared = declared;
  }

  boolean isWanted() {
    return findings.all().wants(RULE);
  }

  void message(ProtoMessage message, Commented place) {
    if (isWanted()) {
      expressions(ValidateRules.of(message.options(), "buf.validate.message"), place);
    }
  }

  void field(ProtoField field, Commented place) {
    if (!isWanted() || field.options().stream().noneMatch(ValidateLint::isOfValidate)) {
      return;
    }
    ValidateRules rules = ValidateRules.of(field.options(), "buf.validate.field");
    expressions(rules, place);
    presence(field, rules, place);
    value(field, rules, place);
  }

  private static boolean isOfValidate(ProtoOption option) {
    ProtoOption.Part first = option.name().getFirst();
    return first.extension() && first.name().text().endsWith("buf.validate.field");
  }

  private void presence(ProtoField field, ValidateRules rules, Commented place) {
    Optional<Rule> required = rules.first("required").filter(rule -> rules.isTrue("required"));
    required
        .filter(rule -> field.oneof().isPresent())
        .ifPresent(rule ->
            tell(
                place,
                rule.range(),
                "\""
                    + field.name().text()
                    + "\" is in a oneof: required would forbid the others."));
    String ignore = rules.first("ignore").map(rule -> rule.value().canonical()).orElse("");
    boolean others =
        rules.all().stream().anyMatch(rule -> !rule.path().getFirst().equals("ignore"));
    if (ignore.equals("IGNORE_ALWAYS") && others) {
      tell(
          place, rules, "ignore", "IGNORE_ALWAYS takes the other rules of the field out of force.");
    } else if (required.isPresent() && ignore.equals("IGNORE_IF_ZERO_VALUE")) {
      tell(place, rules, "ignore", "A required field is never ignored.");
    }
  }

  private void value(ProtoField field, ValidateRules rules, Commented place) {
    String name = "\"" + field.name().text() + "\"";
    if (field.isMap()) {
      groups(rules, Optional.of("map"), name + " is a map", place);
      ValidateRules map = rules.below("map");
      bounds("map", map, place);
      field.mapKey().ifPresent(key -> single(key, map.below("keys"), "A key of " + name, place));
      single(field.type(), map.below("values"), "A value of " + name, place);
    } else if (field.isRepeated()) {
      groups(rules, Optional.of("repeated"), name + " is repeated", place);
      ValidateRules repeated = rules.below("repeated");
      bounds("repeated", repeated, place);
      if (repeated.isTrue("unique") && ValidateTypes.of(field.type()).isEmpty()) {
        tell(place, repeated, "unique", "Messages cannot be told apart: unique is for values.");
      }
      single(field.type(), repeated.below("items"), "An item of " + name, place);
    } else {
      single(field.type(), rules, name, place);
    }
  }

  private void single(ProtoTypeRef type, ValidateRules rules, String what, Commented place) {
    if (ValidateTypes.isUnknown(type)) {
      return;
    }
    Optional<String> group = ValidateTypes.of(type);
    groups(rules, group, what + " is of type " + type.fullName(), place);
    group.ifPresent(name -> {
      bounds(name, rules.below(name), place);
      if (type.target() instanceof ProtoTarget.OfEnum enumeration) {
        numbers(enumeration, rules.below("enum"), place);
      }
    });
  }

  private void groups(ValidateRules rules, Optional<String> fitting, String what, Commented place) {
    Set<String> told = new HashSet<>();
    for (Rule rule : rules.all()) {
      String group = rule.path().getFirst();
      if (!OF_ANY.contains(group)
          && ValidateTypes.isGroup(group)
          && fitting.filter(group::equals).isEmpty()
          && told.add(group)) {
        tell(place, rule.range(), what + ", which rules of " + group + " do not fit.");
      }
    }
  }

  private void bounds(String group, ValidateRules rules, Commented place) {
    new ValidateBounds(
            rules, group.equals("bytes"), (range, message) -> tell(place, range, message))
        .check();
  }

  private void numbers(ProtoTarget.OfEnum target, ValidateRules rules, Commented place) {
    Optional<ProtoEnum> found = declared.types(target.file()).enumeration(target.fullName());
    if (found.isEmpty()) {
      return;
    }
    Set<BigInteger> known = new HashSet<>();
    found.get().values().forEach(value -> known.add(BigInteger.valueOf(value.number().value())));
    for (String name : List.of("const", "in", "not_in")) {
      rules
          .named(name)
          .filter(rule ->
              rule.value() instanceof ProtoValue.Whole whole && !known.contains(whole.value()))
          .forEach(rule ->
              tell(
                  place,
                  rule.range(),
                  "No value of "
                      + target.fullName()
                      + " has the number "
                      + rule.value().canonical()
                      + "."));
    }
  }

  private void expressions(ValidateRules rules, Commented place) {
    Set<String> ids = new HashSet<>();
    rules
        .named("cel")
        .forEach(rule -> {
          String id = member(rule, "id");
          if (id.isEmpty() || !ID.matcher(id).matches()) {
            tell(
                place,
                rule.range(),
                "An expression has an id of letters, digits and the signs _ - . /.");
          } else if (!ids.add(id)) {
            tell(place, rule.range(), "Another expression here has the id " + id + ".");
          }
          if (member(rule, "expression").isBlank()) {
            tell(place, rule.range(), "There is no expression.");
          }
        });
  }

  private static String member(Rule rule, String name) {
    return rule.value() instanceof ProtoValue.Aggregate cel
        ? cel.members().stream()
            .filter(member -> member.name().text().equals(name))
            .map(member -> member.value() instanceof ProtoValue.Text text ? text.text() : "")
            .findFirst()
            .orElse("")
        : "";
  }

  private void tell(Commented place, ValidateRules rules, String name, String message) {
    rules.first(name).ifPresent(rule -> tell(place, rule.range(), message));
  }

  private void tell(Commented place, TextRange range, String message) {
    findings.add(RULE, place, range, message);
  }
}
