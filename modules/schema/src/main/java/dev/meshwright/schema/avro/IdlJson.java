package dev.meshwright.schema.avro;

import dev.meshwright.model.json.JsonQuotes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.idl.IdlFile;

/// The JSON form of what an IDL file declares itself; imported types stand in it by name only.
final class IdlJson {

  private final IdlFile read;
  private final Map<String, Schema> imported;
  private final List<String> offered;

  /// @param imported types by full name
  /// @param offered full names of the types that the file has by its imports, used or not
  IdlJson(IdlFile read, Map<String, Schema> imported, List<String> offered) {
    this.read = read;
    this.imported = imported;
    this.offered = offered;
  }

  String json() {
    if (read.getMainSchema() != null) {
      return text(read.getMainSchema(), imported.values());
    }
    Collection<Schema> types =
        read.getProtocol() == null
            ? read.getNamedSchemas().values()
            : read.getProtocol().getTypes();
    List<Schema> own =
        ordered(types.stream().filter(type -> !imported.containsKey(type.getFullName())).toList());
    Set<String> others = new LinkedHashSet<>(offered);
    own.forEach(type -> others.remove(type.getFullName()));
    if (own.size() == 1 && others.isEmpty()) {
      return text(own.getFirst(), imported.values());
    }
    // Each by itself, so that a long chain of types does not become a deep tree.
    StringBuilder json = new StringBuilder("[");
    for (Schema type : own) {
      json.append(json.length() == 1 ? "" : ",").append(text(type, named(type)));
    }
    for (String name : others) {
      json.append(json.length() == 1 ? "" : ",").append(JsonQuotes.quote(name));
    }
    return json.append(']').toString();
  }

  /// The named types that a type uses, but for itself.
  private static Collection<Schema> named(Schema type) {
    Set<Schema> named = identity(List.of());
    Deque<Schema> open = new ArrayDeque<>(parts(type));
    while (!open.isEmpty()) {
      Schema part = open.remove();
      if (!isNamed(part)) {
        open.addAll(parts(part));
      } else if (!part.getFullName().equals(type.getFullName())) {
        named.add(part);
      }
    }
    return named;
  }

  private static boolean isNamed(Schema type) {
    return switch (type.getType()) {
      case RECORD, ENUM, FIXED -> true;
      case ARRAY, MAP, UNION, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> false;
    };
  }

  /// @param byName types of which the name stands for them
  // Nothing else in Avro writes a schema without the types that it draws on.
  @SuppressWarnings("deprecation")
  private static String text(Schema type, Collection<Schema> byName) {
    return type.toString(byName, false);
  }

  /// A type under way, and what it uses that is still to be looked at.
  private record Visit(Schema type, Iterator<Schema> left) {}

  /// Types that others use before those: Avro reads defaults as it goes.
  private static List<Schema> ordered(List<Schema> types) {
    Set<Schema> known = identity(types);
    Set<Schema> met = identity(List.of());
    List<Schema> order = new ArrayList<>();
    for (Schema start : types) {
      Deque<Visit> visits = new ArrayDeque<>();
      push(start, visits, met);
      while (!visits.isEmpty()) {
        Visit visit = visits.element();
        if (visit.left.hasNext()) {
          push(visit.left.next(), visits, met);
        } else {
          visits.pop();
          if (known.contains(visit.type)) {
            order.add(visit.type);
          }
        }
      }
    }
    return order;
  }

  private static void push(Schema type, Deque<Visit> visits, Set<Schema> met) {
    if (met.add(type)) {
      visits.push(new Visit(type, parts(type).iterator()));
    }
  }

  private static List<Schema> parts(Schema type) {
    return switch (type.getType()) {
      case RECORD -> type.getFields().stream().map(Schema.Field::schema).toList();
      case ARRAY -> List.of(type.getElementType());
      case MAP -> List.of(type.getValueType());
      case UNION -> type.getTypes();
      case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> List.of();
    };
  }

  private static Set<Schema> identity(List<Schema> some) {
    Set<Schema> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(some);
    return set;
  }
}
