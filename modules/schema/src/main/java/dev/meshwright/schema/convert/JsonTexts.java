package dev.meshwright.schema.convert;

import dev.meshwright.model.jsonschema.KeywordValue;
import java.util.Map;

/// Reads what a text stands for from its keywords.
final class JsonTexts {

  private static final Map<String, Shape.Kind> FORMATS =
      Map.of(
          "date", Shape.Kind.DATE,
          "time", Shape.Kind.TIME,
          "date-time", Shape.Kind.TIMESTAMP,
          "uuid", Shape.Kind.UUID);

  private JsonTexts() {}

  static Shape of(KeywordUse schema) {
    if (schema.text("contentEncoding").filter("base64"::equals).isPresent()) {
      schema.use("contentEncoding");
      return schema
          .value("minLength", KeywordValue.Count.class)
          .flatMap(least ->
              schema
                  .value("maxLength", KeywordValue.Count.class)
                  .filter(least::equals)
                  .filter(count -> count.count() % 4 == 0 && count.count() < Integer.MAX_VALUE))
          .<Shape>map(count -> new Shape.Fixed((int) (count.count() / 4 * 3)))
          .orElseGet(() -> Shape.of(Shape.Kind.BYTES));
    }
    Shape.Kind kind = schema.text("format").map(FORMATS::get).orElse(Shape.Kind.STRING);
    if (kind != Shape.Kind.STRING) {
      schema.use("format");
    }
    return Shape.of(kind);
  }
}
