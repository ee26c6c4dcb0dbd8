package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.schema.convert.DdlTokens.Kind;
import dev.meshwright.schema.convert.DdlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the type of a column and its default.
final class DdlTypes {

  private static final Set<String> AFTER_TYPE =
      Set.of(
          "not",
          "null",
          "default",
          "primary",
          "unique",
          "references",
          "check",
          "constraint",
          "generated",
          "collate",
          "deferrable",
          "initially",
          "storage",
          "compression");

  private final DdlCursor cursor;
  private final Map<String, NeutralType> own;
  private final ConversionReport losses;

  /// @param own types that the text defines
  DdlTypes(DdlCursor cursor, Map<String, NeutralType> own, ConversionReport losses) {
    this.cursor = cursor;
    this.own = own;
    this.losses = losses;
  }

  /// A value as it is written; empty for one that is worked out.
  Optional<JsonValue> literal(NeutralType type) {
    int before = cursor.at();
    boolean minus = cursor.is("-");
    Token value = cursor.here();
    cursor.next();
    while (cursor.is("::")) {
      columnTypeWords();
    }
    boolean ends =
        cursor.ends()
            || cursor.here().is(",")
            || cursor.here().is(")")
            || (cursor.here().kind() == Kind.WORD && AFTER_TYPE.contains(cursor.here().value()));
    Optional<JsonValue> found =
        !ends
            ? Optional.empty()
            : switch (value.kind()) {
              case NUMBER ->
                  JsonNumber.parse((minus ? "-" : "") + value.value()).map(number -> number);
              case TEXT ->
                  isText(type) ? Optional.of(new JsonString(value.value())) : Optional.empty();
              case WORD ->
                  value.is("true") || value.is("false")
                      ? Optional.of(new JsonBoolean(value.is("true")))
                      : value.is("null") ? Optional.of(new JsonNull()) : Optional.empty();
              case QUOTED_NAME, SIGN -> Optional.empty();
            };
    if (!ends) {
      cursor.to(before);
      skipExpression();
    }
    return found;
  }

  private void skipExpression() {
    while (!cursor.ends() && !cursor.here().is(",") && !cursor.here().is(")")) {
      if (cursor.here().kind() == Kind.WORD && AFTER_TYPE.contains(cursor.here().value())) {
        return;
      }
      if (cursor.is("(")) {
        cursor.rest();
        while (cursor.is(",")) {
          cursor.rest();
        }
        cursor.is(")");
      } else {
        cursor.next();
      }
    }
  }

  private static boolean isText(NeutralType type) {
    return type instanceof NeutralType.Use
        || (type instanceof NeutralType.Plain(NeutralType.Kind kind)
            && kind == NeutralType.Kind.STRING);
  }

  NeutralType columnType(Location place, String column) {
    PostgresTypes.Written written = columnTypeWords();
    NeutralType named = own.get(written.name());
    NeutralType type = named != null ? named : PostgresTypes.of(written, place, column, losses);
    for (int i = 0; i < written.dimensions(); i++) {
      type = new NeutralType.ListOf(NeutralType.nullable(type));
    }
    return type;
  }

  private PostgresTypes.Written columnTypeWords() {
    StringBuilder name = new StringBuilder();
    List<Integer> numbers = new ArrayList<>();
    int dimensions = 0;
    while (!cursor.ends()) {
      if (cursor.is(".")) {
        name.setLength(0);
      } else if (cursor.is("(")) {
        while (!cursor.ends() && !cursor.is(")")) {
          if (cursor.here().kind() == Kind.NUMBER && cursor.here().value().matches("\\d{1,6}")) {
            numbers.add(Integer.parseInt(cursor.here().value()));
          }
          cursor.next();
        }
      } else if (cursor.is("[") || cursor.is("array")) {
        dimensions++;
        while (!cursor.ends()
            && (cursor.here().kind() == Kind.NUMBER
                || cursor.here().is("]")
                || cursor.here().is("["))) {
          cursor.next();
          if (cursor.before().is("]")) {
            break;
          }
        }
      } else if (cursor.here().isName()
          && (cursor.here().kind() == Kind.QUOTED_NAME
              || !AFTER_TYPE.contains(cursor.here().value()))) {
        name.append(name.isEmpty() ? "" : " ").append(cursor.here().value());
        cursor.next();
      } else {
        break;
      }
    }
    return new PostgresTypes.Written(name.toString(), numbers, dimensions);
  }
}
