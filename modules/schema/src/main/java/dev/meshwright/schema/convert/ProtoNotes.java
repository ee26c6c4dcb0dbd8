package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Protobuf cannot say of a field, kept in lines of the comment above it: `@required`, `@type
/// decimal(12, 2)`, `@default "EUR"`. A comment needs no file that has to be imported.
///
/// @param doc the other lines
/// @param required whether data never lacks it
/// @param nullable whether it may be null although it is required
/// @param type what its values, or those in it, are; empty for what Protobuf says
/// @param fallback what readers take for it; empty for what Protobuf says
record ProtoNotes(
    String doc,
    boolean required,
    boolean nullable,
    Optional<NeutralType> type,
    Optional<JsonValue> fallback) {

  static final String REQUIRED = "@required";
  static final String REQUIRED_OR_NULL = "@required or null";
  private static final String TYPE = "@type ";
  private static final String DEFAULT = "@default ";
  private static final Pattern SIZED =
      Pattern.compile("(decimal|fixed)\\((\\d{1,4})(?:, ?(\\d{1,4}))?\\)");

  static String type(String words) {
    return TYPE + words;
  }

  static String fallback(JsonValue value) {
    return DEFAULT + value.toJson();
  }

  /// Reads the comment of a field.
  static ProtoNotes of(String comment) {
    List<String> doc = new ArrayList<>();
    boolean required = false;
    boolean nullable = false;
    Optional<NeutralType> type = Optional.empty();
    Optional<JsonValue> fallback = Optional.empty();
    for (String line : comment.lines().toList()) {
      String note = line.strip();
      Optional<NeutralType> noted =
          note.startsWith(TYPE) ? typeOf(note.substring(TYPE.length())) : Optional.empty();
      Optional<JsonValue> value =
          note.startsWith(DEFAULT)
              ? JsonValues.of(JsonText.parse("", note.substring(DEFAULT.length())).root())
              : Optional.empty();
      if (note.equals(REQUIRED) || note.equals(REQUIRED_OR_NULL)) {
        required = true;
        nullable = note.equals(REQUIRED_OR_NULL);
      } else if (noted.isPresent()) {
        type = noted;
      } else if (value.isPresent()) {
        fallback = value;
      } else {
        doc.add(line);
      }
    }
    return new ProtoNotes(String.join("\n", doc), required, nullable, type, fallback);
  }

  private static Optional<NeutralType> typeOf(String words) {
    Matcher sized = SIZED.matcher(words);
    if (sized.matches()) {
      int first = Integer.parseInt(sized.group(2));
      Optional<Integer> second = Optional.ofNullable(sized.group(3)).map(Integer::valueOf);
      return sized.group(1).equals("fixed")
          ? Optional.of(new NeutralType.Fixed(first))
          : Optional.of(new NeutralType.Decimal(first, second.orElse(0)));
    }
    return switch (words) {
      case "date" -> Optional.of(NeutralType.of(NeutralType.Kind.DATE));
      case "time" -> Optional.of(NeutralType.of(NeutralType.Kind.TIME));
      case "uuid" -> Optional.of(NeutralType.of(NeutralType.Kind.UUID));
      case "local-timestamp" -> Optional.of(NeutralType.of(NeutralType.Kind.LOCAL_TIMESTAMP));
      case "integer" -> Optional.of(NeutralType.of(NeutralType.Kind.INTEGER));
      case "number" -> Optional.of(NeutralType.of(NeutralType.Kind.NUMBER));
      default -> Optional.empty();
    };
  }

  /// A type of Protobuf with what was noted of its single values.
  NeutralType in(NeutralType shape) {
    return type.map(noted -> in(shape, noted)).orElse(shape);
  }

  private static NeutralType in(NeutralType shape, NeutralType noted) {
    Function<NeutralType, NeutralType> deeper = inner -> in(inner, noted);
    return switch (shape) {
      case NeutralType.Nullable(NeutralType inner) -> NeutralType.nullable(deeper.apply(inner));
      case NeutralType.ListOf(NeutralType items) -> new NeutralType.ListOf(deeper.apply(items));
      case NeutralType.MapOf(NeutralType values) -> new NeutralType.MapOf(deeper.apply(values));
      case NeutralType.Plain(NeutralType.Kind kind) -> fits(kind, noted) ? noted : shape;
      case NeutralType.Decimal _ -> shape;
      case NeutralType.Fixed _ -> shape;
      case NeutralType.Use _ -> shape;
      case NeutralType.OneOf _ -> shape;
    };
  }

  /// Whether values of a kind are written for what was noted: somebody may have changed the type
  /// and left the comment.
  private static boolean fits(NeutralType.Kind kind, NeutralType noted) {
    return switch (noted) {
      case NeutralType.Fixed _ -> kind == NeutralType.Kind.BYTES;
      case NeutralType.Plain(NeutralType.Kind wanted) when wanted == NeutralType.Kind.INTEGER ->
          kind == NeutralType.Kind.INT64;
      case NeutralType.Plain(NeutralType.Kind wanted) when wanted == NeutralType.Kind.NUMBER ->
          kind == NeutralType.Kind.DOUBLE;
      default -> kind == NeutralType.Kind.STRING;
    };
  }
}
