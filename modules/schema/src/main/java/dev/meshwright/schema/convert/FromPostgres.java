package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.schema.convert.DdlTokens.Kind;
import dev.meshwright.schema.convert.DdlTokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads definitions of tables as PostgreSQL takes them and `pg_dump` writes them: tables, enums,
/// domains, comments, and what makes columns not null. Other statements are passed over.
final class FromPostgres {

  private static final Set<String> CONSTRAINTS =
      Set.of("constraint", "primary", "unique", "foreign", "check", "exclude", "like");

  private final ConversionReport losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, NeutralType> types = new LinkedHashMap<>();
  private final Map<String, DdlTable> tables = new LinkedHashMap<>();

  FromPostgres(ConversionReport losses) {
    this.losses = losses;
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
    DdlTable table = tables.getOrDefault(name, new DdlTable(Location.startOf("")));
    String type = names.of("table " + name, name);
    List<NeutralField> parts = table.parts();
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

  /// One statement, from its first word on.
  private final class Statement {

    private final DdlCursor cursor;
    private final DdlTypes columnTypes;

    Statement(List<Token> tokens) {
      cursor = new DdlCursor(tokens);
      columnTypes = new DdlTypes(cursor, types, losses);
    }

    void type() {
      if (cursor.is("create", "type")) {
        Location place = cursor.here().place();
        String name = cursor.name();
        if (cursor.is("as", "enum")) {
          enumeration(name, place);
        }
      } else if (cursor.is("create", "domain")) {
        String name = cursor.name();
        cursor.is("as");
        types.put(name, columnTypes.columnType(cursor.here().place(), name));
      }
    }

    private void enumeration(String name, Location place) {
      List<String> words = new ArrayList<>();
      while (!cursor.ends() && !cursor.is(")")) {
        if (cursor.here().kind() == Kind.TEXT) {
          words.add(cursor.here().value());
        }
        cursor.next();
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
      if (!cursor.is("create")) {
        return;
      }
      while (cursor.is("global")
          || cursor.is("local")
          || cursor.is("temporary")
          || cursor.is("temp")
          || cursor.is("unlogged")
          || cursor.is("foreign")) {
        // What a table is kept in says nothing of its rows.
      }
      if (!cursor.is("table")) {
        return;
      }
      cursor.is("if", "not", "exists");
      Location place = cursor.here().place();
      String name = cursor.name();
      if (!cursor.is("(")) {
        losses.lost(place, name + " is defined by something else: it is left out.");
        return;
      }
      DdlTable table = new DdlTable(place);
      tables.put(name, table);
      while (!cursor.ends() && !cursor.is(")")) {
        element(table);
        cursor.is(",");
      }
    }

    private void element(DdlTable table) {
      int before = cursor.at();
      if (cursor.here().kind() == Kind.WORD && CONSTRAINTS.contains(cursor.here().value())) {
        constraint(table);
      } else {
        column(table);
      }
      cursor.to(Math.max(cursor.at(), before + 1));
    }

    private void constraint(DdlTable table) {
      Token first = cursor.here();
      if (cursor.is("constraint")) {
        cursor.name();
      }
      if (cursor.is("primary", "key")) {
        cursor.columnList().forEach(table.required::add);
      } else if (!cursor.here().is("unique") && !cursor.here().is("foreign")) {
        losses.lost(first.place(), "The constraint is left out.");
      } else {
        losses.lost(first.place(), "That values are unique or refer to others is left out.");
      }
      cursor.rest();
    }

    private void column(DdlTable table) {
      Location place = cursor.here().place();
      String column = cursor.here().value();
      cursor.next();
      NeutralType type = columnTypes.columnType(place, column);
      Optional<JsonValue> fallback = Optional.empty();
      while (!cursor.ends() && !cursor.here().is(",") && !cursor.here().is(")")) {
        if (cursor.is("not", "null") || cursor.is("primary", "key")) {
          table.required.add(column);
        } else if (cursor.is("default")) {
          fallback = columnTypes.literal(type);
          if (fallback.isEmpty()) {
            losses.lost(place, "The default of " + column + " is left out.");
          }
        } else if (cursor.here().is("check")
            || cursor.here().is("references")
            || cursor.here().is("unique")
            || cursor.here().is("generated")) {
          losses.lost(
              cursor.here().place(),
              "What " + cursor.here().value() + " says of " + column + " is left out.");
          cursor.next();
        } else if (cursor.is("(")) {
          cursor.rest();
          cursor.is(")");
        } else {
          cursor.next();
        }
      }
      table.columns.put(column, new NeutralField(column, "", type, true, fallback, false, place));
    }

    void more() {
      if (cursor.is("comment", "on", "table")) {
        DdlTable table = tables.get(cursor.name());
        if (cursor.is("is") && table != null && cursor.here().kind() == Kind.TEXT) {
          table.doc = cursor.here().value();
        }
      } else if (cursor.is("comment", "on", "column")) {
        List<String> path = new ArrayList<>();
        do {
          path.add(cursor.here().value());
          cursor.next();
        } while (cursor.is("."));
        DdlTable table = path.size() < 2 ? null : tables.get(path.get(path.size() - 2));
        if (cursor.is("is") && table != null && cursor.here().kind() == Kind.TEXT) {
          table.docs.put(path.getLast(), cursor.here().value());
        }
      } else if (cursor.is("alter", "table")) {
        cursor.is("only");
        cursor.is("if", "exists");
        DdlTable table = tables.get(cursor.name());
        if (table != null && cursor.is("add")) {
          constraint(table);
        } else if (table != null && cursor.is("alter")) {
          cursor.is("column");
          String column = cursor.name();
          if (cursor.is("set", "not", "null")) {
            table.required.add(column);
          }
        }
      }
    }
  }
}
