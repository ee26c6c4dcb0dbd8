package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where in the data of a schema the values of a type are.
final class DataPaths {

  /// Types can be used by one another in more ways than anybody follows.
  private static final int MOST = 200;

  private final AvroDocument document;
  private final String fullName;
  private final Set<List<String>> paths = new LinkedHashSet<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Set<String> around = new LinkedHashSet<>();
  private int steps;

  private DataPaths(AvroDocument document, String fullName) {
    this.document = document;
    this.fullName = fullName;
  }

  /// The names of the fields that lead from the root to values of a type; the empty path for the
  /// root itself. A type inside itself is not followed.
  static List<List<String>> to(AvroDocument document, String fullName) {
    DataPaths found = new DataPaths(document, fullName);
    found.look(document.root());
    return List.copyOf(found.paths);
  }

  private void look(AvroType written) {
    if (paths.size() >= MOST || ++steps > MOST * MOST) {
      return;
    }
    switch (document.deref(written)) {
      case AvroRecord record -> {
        if (record.fullName().equals(fullName)) {
          paths.add(new ArrayList<>(path));
        }
        if (around.add(record.fullName())) {
          for (AvroField field : record.fields()) {
            path.addLast(field.name());
            look(field.type());
            path.removeLast();
          }
          around.remove(record.fullName());
        }
      }
      case AvroEnum symbols -> {
        if (symbols.fullName().equals(fullName)) {
          paths.add(new ArrayList<>(path));
        }
      }
      case AvroArray array -> look(array.items());
      case AvroMap map -> look(map.values());
      case AvroUnion union -> union.branches().forEach(this::look);
      case AvroFixed fixed -> {}
      case AvroPrimitive primitive -> {}
      case AvroReference reference -> {}
      case AvroBroken broken -> {}
    }
  }
}
