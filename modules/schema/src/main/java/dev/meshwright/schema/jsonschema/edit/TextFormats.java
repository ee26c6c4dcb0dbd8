package dev.meshwright.schema.jsonschema.edit;

import static dev.meshwright.model.jsonschema.Dialect.DRAFT_04;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_06;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_07;
import static dev.meshwright.model.jsonschema.Dialect.DRAFT_2019_09;

import dev.meshwright.model.jsonschema.Dialect;
import java.util.List;
import java.util.Map;

/// The formats of texts that the drafts define.
final class TextFormats {

  private static final List<Map.Entry<String, Dialect>> SINCE =
      List.of(
          Map.entry("date-time", DRAFT_04),
          Map.entry("date", DRAFT_07),
          Map.entry("time", DRAFT_07),
          Map.entry("duration", DRAFT_2019_09),
          Map.entry("uuid", DRAFT_2019_09),
          Map.entry("email", DRAFT_04),
          Map.entry("uri", DRAFT_04),
          Map.entry("uri-reference", DRAFT_06),
          Map.entry("uri-template", DRAFT_06),
          Map.entry("hostname", DRAFT_04),
          Map.entry("ipv4", DRAFT_04),
          Map.entry("ipv6", DRAFT_04),
          Map.entry("idn-email", DRAFT_07),
          Map.entry("idn-hostname", DRAFT_07),
          Map.entry("iri", DRAFT_07),
          Map.entry("iri-reference", DRAFT_07),
          Map.entry("json-pointer", DRAFT_06),
          Map.entry("relative-json-pointer", DRAFT_07),
          Map.entry("regex", DRAFT_07));

  private TextFormats() {}

  /// Those that a draft knows, the most used first.
  static List<String> of(Dialect dialect) {
    return SINCE.stream()
        .filter(format -> dialect.atLeast(format.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
