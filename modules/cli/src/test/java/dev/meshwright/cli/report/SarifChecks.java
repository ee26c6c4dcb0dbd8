package dev.meshwright.cli.report;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks of SARIF 2.1.0 that a schema cannot make, or does not: indices, addresses, regions,
/// fixes.
final class SarifChecks {

  private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");
  private static final Set<String> SUPPRESSIONS = Set.of("inSource", "external");

  /// A relative reference as RFC 3986 has it: no scheme, no root, nothing that must be escaped.
  private static final Pattern URI =
      Pattern.compile("(?!/)(?![^/]*:)(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+");

  private final List<String> broken = new ArrayList<>();

  private SarifChecks() {}

  static List<String> of(JsonValue document) {
    SarifChecks checks = new SarifChecks();
    objects(document, "runs").forEach(checks::run);
    return checks.broken;
  }

  private void run(JsonValue run) {
    JsonValue driver = must(must(run, "tool"), "driver");
    text(driver, "name");
    check(text(driver, "informationUri").startsWith("https://"), "no address of the tool");
    objects(driver, "rules").forEach(this::rule);
    List<String> rules = objects(driver, "rules").stream().map(rule -> text(rule, "id")).toList();
    check(new HashSet<>(rules).size() == rules.size(), "two rules with one id");
    objects(run, "results").forEach(result -> result(result, rules));
  }

  /// What GitHub's code scanning asks of each rule.
  private void rule(JsonValue rule) {
    for (String name : List.of("shortDescription", "fullDescription", "help")) {
      check(!text(must(rule, name), "text").isBlank(), "a rule without " + name);
    }
    String level = text(must(rule, "defaultConfiguration"), "level");
    check(LEVELS.contains(level), "not a level: " + level);
  }

  private void result(JsonValue result, List<String> rules) {
    String rule = text(result, "ruleId");
    int index = number(result, "ruleIndex").intValue();
    check(
        index >= 0 && index < rules.size() && rules.get(index).equals(rule),
        "ruleIndex " + index + " is not " + rule);
    check(LEVELS.contains(text(result, "level")), "not a level: " + text(result, "level"));
    text(must(result, "message"), "text");
    check(!objects(result, "locations").isEmpty(), "a result is nowhere");
    objects(result, "locations").forEach(this::location);
    for (JsonValue suppression : objects(result, "suppressions")) {
      check(SUPPRESSIONS.contains(text(suppression, "kind")), "not a kind of suppression");
      text(suppression, "justification");
    }
    objects(result, "fixes").forEach(this::fix);
  }

  private void location(JsonValue location) {
    JsonValue place = must(location, "physicalLocation");
    uri(must(place, "artifactLocation"));
    JsonValue region = must(place, "region");
    int startLine = number(region, "startLine").intValue();
    int startColumn = number(region, "startColumn").intValue();
    int endLine = number(region, "endLine").intValue();
    int endColumn = number(region, "endColumn").intValue();
    check(startLine >= 1 && startColumn >= 1, "lines and columns count from 1");
    check(
        endLine > startLine || (endLine == startLine && endColumn >= startColumn),
        "a region ends before it begins");
    objects(location, "logicalLocations").forEach(name -> text(name, "fullyQualifiedName"));
  }

  private void fix(JsonValue fix) {
    text(must(fix, "description"), "text");
    check(!objects(fix, "artifactChanges").isEmpty(), "a fix changes nothing");
    for (JsonValue change : objects(fix, "artifactChanges")) {
      uri(must(change, "artifactLocation"));
      check(!objects(change, "replacements").isEmpty(), "a change replaces nothing");
      int done = 0;
      for (JsonValue replacement : objects(change, "replacements")) {
        JsonValue region = must(replacement, "deletedRegion");
        int start = number(region, "charOffset").intValue();
        int length = number(region, "charLength").intValue();
        check(start >= done && length >= 0, "replacements overlap, or are out of order");
        done = start + length;
        member(replacement, "insertedContent")
            .ifPresent(content -> check(member(content, "text").isPresent(), "no text inserted"));
      }
    }
  }

  private void uri(JsonValue artifact) {
    String uri = text(artifact, "uri");
    check(URI.matcher(uri).matches(), "not a relative URI: " + uri);
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      broken.add(otherwise);
    }
  }

  private JsonValue must(JsonValue value, String name) {
    check(member(value, name).isPresent(), name + " is missing");
    return member(value, name).orElse(value);
  }

  private String text(JsonValue value, String name) {
    String text =
        member(value, name)
            .filter(JsonString.class::isInstance)
            .map(member -> ((JsonString) member).value())
            .orElse("");
    check(!text.isBlank(), name + " says nothing");
    return text;
  }

  private BigDecimal number(JsonValue value, String name) {
    Optional<JsonValue> number = member(value, name).filter(JsonNumber.class::isInstance);
    check(number.isPresent(), name + " is not a number");
    return number.map(member -> ((JsonNumber) member).value()).orElse(BigDecimal.ZERO);
  }

  private static List<JsonValue> objects(JsonValue value, String name) {
    return member(value, name)
        .filter(JsonArray.class::isInstance)
        .map(array -> ((JsonArray) array).items())
        .orElse(List.of());
  }

  private static Optional<JsonValue> member(JsonValue value, String name) {
    return value instanceof JsonObject object
        ? Optional.ofNullable(object.members().get(name))
        : Optional.empty();
  }
}
