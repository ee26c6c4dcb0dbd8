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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads definitions of tables as PostgreSQL takes them and `pg_dump` writes them: tables, enums,
/// domains, comments, and what makes columns not null. Other statements are passed over.
final class FromPostgres {

  private static final Set<String> CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "foreign", "check", "exclude", "like");

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

  private final ConversionReport losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, NeutralType> types = new LinkedHashMap<>();
  private final Map<String, Table> tables = new LinkedHashMap<>();

  FromPostgres(ConversionReport losses) {
    this.losses = losses;
  }

  /// A table, as far as it is read.
  private static final class Table {
    private final Location place;
    private final Map<String, NeutralField> columns = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Map<String, String> docs = new LinkedHashMap<>();
    private String doc = "";

    Table(Location place) {
      this.place = place;
    }
  }

  /// Names of the tables that a text defines, as far as it can be read.
  List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /// Reads the types first: a dump has them first, people do not always.
  void read(String file, String text) {
    List<List<Token>> statements = DdlTokens.statements(file, text);
    statements.forEach(statement -> new Statement(statement).type());
    statements.forEach(statement -> new Statement(statement).table());
    statements.forEach(statement -> new Statement(statement).more());
  }

  /// @param name of a table that was read
  NeutralSchema schema(String name) {
    Table table = tables.getOrDefault(name, new Table(Location.startOf("")));
    String type = names.of("table " + name, name);
    List<NeutralField> parts = new ArrayList<>();
    table.columns.forEach((column, field) -> parts.add(part(table, column, field)));
    Map<String, Definition> all = new LinkedHashMap<>();
    all.put(type, new Definition.RecordType(type, table.doc, parts, table.place));
    definitions.forEach((key, definition) -> {
      if (parts.stream().anyMatch(part -> uses(part.shape(), key))) {
        all.put(key, definition);
      }
    });
    return new NeutralSchema("", new NeutralType.Use(type), all);
  }

  private static boolean uses(NeutralType shape, String definition) {
    return switch (shape) {
      case NeutralType.Use(String name) -> name.equals(definition);
      case NeutralType.Nullable(NeutralType inner) -> uses(inner, definition);
      case NeutralType.ListOf(NeutralType items) -> uses(items, definition);
      case NeutralType.Plain _,
          NeutralType.Decimal _,
          NeutralType.Fixed _,
          NeutralType.MapOf _,
          NeutralType.OneOf _ ->
          false;
    };
  }

  private static NeutralField part(Table table, String column, NeutralField field) {
    boolean required = table.required.contains(column);
    boolean defaulted = field.fallback().isPresent();
    return new NeutralField(
        field.name(),
        table.docs.getOrDefault(column, ""),
        required ? field.shape().present() : NeutralType.nullable(field.shape()),
        !required || defaulted,
        required || defaulted ? field.fallback() : Optional.of(new JsonNull()),
        false,
        field.place());
  }

  /// One statement, from its first word on.
  private final class Statement {

    private final List<Token> tokens;
    private int at;

    Statement(List<Token> tokens) {
      this.tokens = tokens;
    }

    private boolean is(String... words) {
      for (int i = 0; i < words.length; i++) {
        if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
          return false;
        }
      }
      at += words.length;
      return true;
    }

    private boolean ends() {
      return at >= tokens.size();
    }

    private Token here() {
      return ends() ? tokens.getLast() : tokens.get(at);
    }

    /// The last part of a name: `public.orders` is `orders`.
    private String name() {
      String name = here().value();
      at++;
      while (is(".")) {
        name = here().value();
        at++;
      }
      return name;
    }

    void type() {
      if (is("create", "type")) {
        Location place = here().place();
        String name = name();
        if (is("as", "enum")) {
          enumeration(name, place);
        }
      } else if (is("create", "domain")) {
        String name = name();
        is("as");
        types.put(name, columnType(here().place(), name));
      }
    }

    private void enumeration(String name, Location place) {
      List<String> words = new ArrayList<>();
      while (!ends() && !is(")")) {
        if (here().kind() == Kind.TEXT) {
          words.add(here().value());
        }
        at++;
      }
      if (words.isEmpty() || !words.stream().allMatch(word -> word.matches("[A-Za-z_]\\w*"))) {
        losses.changed(place, "Values of " + name + " cannot be names: it becomes a text.");
        types.put(name, NeutralType.of(NeutralType.Kind.STRING));
        return;
      }
      String type = names.of("type " + name, name);
      definitions.put(type, new Definition.EnumType(type, "", words, Optional.empty(), place));
      types.put(name, new NeutralType.Use(type));
    }

    void table() {
      if (!is("create")) {
        return;
      }
      while (is("global")
          || is("local")
          || is("temporary")
          || is("temp")
          || is("unlogged")
          || is("foreign")) {
        // What a table is kept in says nothing of its rows.
      }
      if (!is("table")) {
        return;
      }
      is("if", "not", "exists");
      Location place = here().place();
      String name = name();
      if (!is("(")) {
        losses.lost(place, name + " is defined by something else: it is left out.");
        return;
      }
      Table table = new Table(place);
      tables.put(name, table);
      while (!ends() && !is(")")) {
        element(table);
        is(",");
      }
    }

    private void element(Table table) {
      int before = at;
      if (here().kind() == Kind.WORD && CONSTRAINTS.contains(here().value())) {
        constraint(table);
      } else {
        column(table);
      }
      at = Math.max(at, before + 1);
    }

    private void constraint(Table table) {
      Token first = here();
      if (is("constraint")) {
        name();
      }
      if (is("primary", "key")) {
        columnList().forEach(table.required::add);
      } else if (!here().is("unique") && !here().is("foreign")) {
        losses.lost(first.place(), "The constraint is left out.");
      } else {
        losses.lost(first.place(), "That values are unique or refer to others is left out.");
      }
      rest();
    }

    private List<String> columnList() {
      List<String> columns = new ArrayList<>();
      if (is("(")) {
        while (!ends() && !is(")")) {
          if (here().isName()) {
            columns.add(here().value());
          }
          at++;
        }
      }
      return columns;
    }

    /// Up to the comma or bracket that ends an element.
    private void rest() {
      int depth = 0;
      while (!ends()) {
        if (depth == 0 && (here().is(",") || here().is(")"))) {
          return;
        }
        depth += here().is("(") || here().is("[") ? 1 : here().is(")") || here().is("]") ? -1 : 0;
        at++;
      }
    }

    private void column(Table table) {
      Location place = here().place();
      String column = here().value();
      at++;
      NeutralType type = columnType(place, column);
      Optional<JsonValue> fallback = Optional.empty();
      while (!ends() && !here().is(",") && !here().is(")")) {
        if (is("not", "null") || is("primary", "key")) {
          table.required.add(column);
        } else if (is("default")) {
          fallback = literal(type);
          if (fallback.isEmpty()) {
            losses.lost(place, "The default of " + column + " is left out.");
          }
        } else if (here().is("check")
            || here().is("references")
            || here().is("unique")
            || here().is("generated")) {
          losses.lost(
              here().place(), "What " + here().value() + " says of " + column + " is left out.");
          at++;
        } else if (is("(")) {
          rest();
          is(")");
        } else {
          at++;
        }
      }
      table.columns.put(column, new NeutralField(column, "", type, true, fallback, false, place));
    }

    /// A value as it is written; empty for one that is worked out.
    private Optional<JsonValue> literal(NeutralType type) {
      int before = at;
      boolean minus = is("-");
      Token value = here();
      at++;
      while (is("::")) {
        columnTypeWords();
      }
      boolean ends =
          ends()
              || here().is(",")
              || here().is(")")
              || (here().kind() == Kind.WORD && AFTER_TYPE.contains(here().value()));
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
        at = before;
        skipExpression();
      }
      return found;
    }

    private void skipExpression() {
      while (!ends() && !here().is(",") && !here().is(")")) {
        if (here().kind() == Kind.WORD && AFTER_TYPE.contains(here().value())) {
          return;
        }
        if (is("(")) {
          rest();
          while (is(",")) {
            rest();
          }
          is(")");
        } else {
          at++;
        }
      }
    }

    private static boolean isText(NeutralType type) {
      return type instanceof NeutralType.Use
          || (type instanceof NeutralType.Plain(NeutralType.Kind kind)
              && kind == NeutralType.Kind.STRING);
    }

    private NeutralType columnType(Location place, String column) {
      PostgresTypes.Written written = columnTypeWords();
      NeutralType own = types.get(written.name());
      NeutralType type = own != null ? own : PostgresTypes.of(written, place, column, losses);
      for (int i = 0; i < written.dimensions(); i++) {
        type = new NeutralType.ListOf(NeutralType.nullable(type));
      }
      return type;
    }

    private PostgresTypes.Written columnTypeWords() {
      StringBuilder name = new StringBuilder();
      List<Integer> numbers = new ArrayList<>();
      int dimensions = 0;
      while (!ends()) {
        if (is(".")) {
          name.setLength(0);
        } else if (is("(")) {
          while (!ends() && !is(")")) {
            if (here().kind() == Kind.NUMBER && here().value().matches("\\d{1,6}")) {
              numbers.add(Integer.parseInt(here().value()));
            }
            at++;
          }
        } else if (is("[") || is("array")) {
          dimensions++;
          while (!ends() && (here().kind() == Kind.NUMBER || here().is("]") || here().is("["))) {
            at++;
            if (tokens.get(at - 1).is("]")) {
              break;
            }
          }
        } else if (here().isName()
            && (here().kind() == Kind.QUOTED_NAME || !AFTER_TYPE.contains(here().value()))) {
          name.append(name.isEmpty() ? "" : " ").append(here().value());
          at++;
        } else {
          break;
        }
      }
      return new PostgresTypes.Written(name.toString(), numbers, dimensions);
    }

    void more() {
      if (is("comment", "on", "table")) {
        Table table = tables.get(name());
        if (is("is") && table != null && here().kind() == Kind.TEXT) {
          table.doc = here().value();
        }
      } else if (is("comment", "on", "column")) {
        List<String> path = new ArrayList<>();
        do {
          path.add(here().value());
          at++;
        } while (is("."));
        Table table = path.size() < 2 ? null : tables.get(path.get(path.size() - 2));
        if (is("is") && table != null && here().kind() == Kind.TEXT) {
          table.docs.put(path.getLast(), here().value());
        }
      } else if (is("alter", "table")) {
        is("only");
        is("if", "exists");
        Table table = tables.get(name());
        if (table != null && is("add")) {
          constraint(table);
        } else if (table != null && is("alter")) {
          is("column");
          String column = name();
          if (is("set", "not", "null")) {
            table.required.add(column);
          }
        }
      }
    }
  }
}
