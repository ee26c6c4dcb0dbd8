package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.UnitWords;
import dev.meshwright.compat.jsonschema.rule.DocumentRules;
import dev.meshwright.compat.jsonschema.rule.ValueRules;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Changes of what validators do not look at.
final class AnnotationChanges {

  private static final Set<String> DOCUMENTATION =
      Set.of("title", "description", "examples", "deprecated", "readOnly", "writeOnly", "$comment");
  private static final Set<String> CONTENT =
      Set.of("contentEncoding", "contentMediaType", "contentSchema");

  /// Names, and containers that references reach into: what is in use of them is compared there.
  private static final Set<String> STRUCTURE =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$anchor",
          "$dynamicAnchor",
          "$recursiveAnchor",
          "$vocabulary",
          "definitions",
          "$defs");

  private static final Pattern MEANING =
      Pattern.compile("unit|currency|pii|classification|sensitiv|scale|precision|timezone");

  private final ChangeLog log;

  AnnotationChanges(ChangeLog log) {
    this.log = log;
  }

  /// Whether a keyword leaves every document as valid as it is without it.
  static boolean isAnnotation(Keyword keyword) {
    return keyword.value() instanceof KeywordValue.Data
        || DOCUMENTATION.contains(keyword.name())
        || CONTENT.contains(keyword.name())
        || STRUCTURE.contains(keyword.name())
        || keyword.name().equals("format");
  }

  void compare(Pair pair) {
    Set<String> names = new LinkedHashSet<>(pair.before().keywords().keySet());
    names.addAll(pair.after().keywords().keySet());
    for (String name : names) {
      if (!STRUCTURE.contains(name) && annotates(pair, name)) {
        Optional<JsonValue> before = value(pair.before(), name);
        Optional<JsonValue> after = value(pair.after(), name);
        if (!before.equals(after)) {
          int told = log.size();
          log.keyword(
              rule(name), pair, name, LocalEffects.NONE, message(pair, name, before, after));
          if (isOfMeaning(name, before, after)) {
            log.carriesMeaning(told);
          }
        }
      }
    }
  }

  /// Whether values may be meant in another way: the keyword says how to take them, or the text
  /// speaks of another unit.
  private static boolean isOfMeaning(
      String name, Optional<JsonValue> before, Optional<JsonValue> after) {
    boolean said = name.equals("title") || name.equals("description");
    return said
        ? UnitWords.change(text(before), text(after)).isPresent()
        : rule(name).equals(DocumentRules.EXTENSION_CHANGED)
            && MEANING.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  private static String text(Optional<JsonValue> value) {
    return value
        .filter(JsonString.class::isInstance)
        .map(text -> ((JsonString) text).value())
        .orElse("");
  }

  private static boolean annotates(Pair pair, String name) {
    return pair.before().keyword(name).map(AnnotationChanges::isAnnotation).orElse(true)
        && pair.after().keyword(name).map(AnnotationChanges::isAnnotation).orElse(true);
  }

  private static Optional<JsonValue> value(ObjectSchema schema, String name) {
    return schema.keyword(name).flatMap(k -> JsonValues.of(k.node()));
  }

  private static Rule rule(String name) {
    if (DOCUMENTATION.contains(name)) {
      return DocumentRules.ANNOTATION_CHANGED;
    }
    if (CONTENT.contains(name)) {
      return ValueRules.CONTENT_ENCODING_CHANGED;
    }
    return switch (name) {
      case "format" -> ValueRules.FORMAT_CHANGED;
      case "default" -> DocumentRules.DEFAULT_CHANGED;
      case String custom -> DocumentRules.EXTENSION_CHANGED;
    };
  }

  private static String message(
      Pair pair, String name, Optional<JsonValue> before, Optional<JsonValue> after) {
    String was = before.map(v -> Phrases.shortened(v.toJson())).orElse("not set");
    String is = after.map(v -> Phrases.shortened(v.toJson())).orElse("not set");
    return Phrases.at(pair.scope())
        + ": "
        + name
        + " was "
        + was
        + " and is now "
        + is
        + ". Every document stays as valid as it was.";
  }
}
