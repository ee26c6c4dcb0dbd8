package dev.meshwright.schema.convert;

import dev.meshwright.model.jsonschema.KeywordValue;
import java.util.Map;

/// Reads what a text stands for from its keywords.
final class JsonStringTypes {

  /// As the registry of formats has it: a date and time without an offset.
  static final String LOCAL = "date-time-local";

  /// For validators that do not know the format.
  static final String LOCAL_PATTERN = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?$";

  private static final Map<String, NeutralType.Kind> FORMATS =
      Map.of(
          "date",
          NeutralType.Kind.DATE,
          "time",
          NeutralType.Kind.TIME,
          "date-time",
          NeutralType.Kind.TIMESTAMP,
          LOCAL,
          NeutralType.Kind.LOCAL_TIMESTAMP,
          "uuid",
          NeutralType.Kind.UUID);

  private JsonStringTypes() {}

  static NeutralType of(KeywordUse schema) {
    if (schema.text("contentEncoding").filter("base64"::equals).isPresent()) {
      schema.use("contentEncoding");
      return schema
          .value("minLength", KeywordValue.Count.class)
          .flatMap(least ->
              schema
                  .value("maxLength", KeywordValue.Count.class)
                  .filter(least::equals)
                  .filter(count -> count.count() % 4 == 0 && count.count() < Integer.MAX_VALUE))
          .<NeutralType>map(count -> new NeutralType.Fixed((int) (count.count() / 4 * 3)))
          .orElseGet(() -> NeutralType.of(NeutralType.Kind.BYTES));
    }
    NeutralType.Kind kind = schema.text("format").map(FORMATS::get).orElse(NeutralType.Kind.STRING);
    if (kind != NeutralType.Kind.STRING) {
      schema.use("format");
    }
    if (kind == NeutralType.Kind.LOCAL_TIMESTAMP
        && schema.text("pattern").filter(LOCAL_PATTERN::equals).isPresent()) {
      schema.use("pattern");
    }
    return NeutralType.of(kind);
  }
}
