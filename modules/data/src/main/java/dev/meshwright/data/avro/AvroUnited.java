package dev.meshwright.data.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// One schema that reads the files of several exactly: fields united by name, null where a file has
/// none.
public final class AvroUnited {

  private static final Schema NULL = Schema.create(Schema.Type.NULL);

  private final Map<String, Schema> records = new HashMap<>();

  private AvroUnited() {}

  /// @throws AvroRuntimeException when no schema holds the values of both
  public static Schema of(Schema first, Schema second) {
    return first.equals(second) ? first : new AvroUnited().united(first, second);
  }

  private Schema united(Schema one, Schema other) {
    if (one.equals(other)) {
      return one;
    }
    if (one.getType() == Schema.Type.UNION || other.getType() == Schema.Type.UNION) {
      return unions(one, other);
    }
    if (one.getType() != other.getType()) {
      return widened(one, other);
    }
    return switch (one.getType()) {
      case RECORD -> records(one, other);
      case ARRAY -> Schema.createArray(united(one.getElementType(), other.getElementType()));
      case MAP -> Schema.createMap(united(one.getValueType(), other.getValueType()));
      case ENUM -> symbols(one, other);
      case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL, UNION ->
          throw differ(one, other);
    };
  }

  /// Only what loses nothing: a long is no double.
  private static Schema widened(Schema one, Schema other) {
    Set<Schema.Type> types = Set.of(one.getType(), other.getType());
    boolean plain = one.getLogicalType() == null && other.getLogicalType() == null;
    if (plain && types.equals(Set.of(Schema.Type.INT, Schema.Type.LONG))) {
      return Schema.create(Schema.Type.LONG);
    }
    if (plain
        && (types.equals(Set.of(Schema.Type.INT, Schema.Type.DOUBLE))
            || types.equals(Set.of(Schema.Type.FLOAT, Schema.Type.DOUBLE)))) {
      return Schema.create(Schema.Type.DOUBLE);
    }
    return Schema.createUnion(one, other);
  }

  private Schema unions(Schema one, Schema other) {
    List<Schema> branches = new ArrayList<>(branches(one));
    for (Schema branch : branches(other)) {
      int same = -1;
      for (int i = 0; i < branches.size(); i++) {
        boolean alike =
            branches.get(i).getType() == branch.getType()
                && branches.get(i).getFullName().equals(branch.getFullName());
        same = alike ? i : same;
      }
      if (same >= 0) {
        branches.set(same, united(branches.get(same), branch));
      } else if (branches.size() == 2
          && branches.contains(NULL)
          && branch.getType() != Schema.Type.NULL) {
        Schema known = branches.get(branches.indexOf(NULL) == 0 ? 1 : 0);
        branches = new ArrayList<>(branches(united(known, branch)));
        branches.addFirst(NULL);
      } else {
        branches.add(branch);
      }
    }
    return Schema.createUnion(List.copyOf(new LinkedHashSet<>(branches)));
  }

  private static List<Schema> branches(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
  }

  private Schema records(Schema one, Schema other) {
    String key = one.getFullName() + ' ' + other.getFullName();
    Schema begun = records.get(key);
    if (begun != null) {
      return begun;
    }
    Schema united =
        Schema.createRecord(one.getName(), one.getDoc(), one.getNamespace(), one.isError());
    if (!one.getFullName().equals(other.getFullName())) {
      united.addAlias(other.getName(), other.getNamespace());
    }
    records.put(key, united);
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : one.getFields()) {
      Schema.Field match = other.getField(field.name());
      fields.add(
          match == null
              ? absent(field)
              : new Schema.Field(field.name(), united(field.schema(), match.schema())));
    }
    for (Schema.Field field : other.getFields()) {
      if (one.getField(field.name()) == null) {
        fields.add(absent(field));
      }
    }
    united.setFields(fields);
    return united;
  }

  /// A field that some files do not have.
  private static Schema.Field absent(Schema.Field field) {
    List<Schema> branches = new ArrayList<>(List.of(NULL));
    branches(field.schema()).stream()
        .filter(branch -> branch.getType() != Schema.Type.NULL)
        .forEach(branches::add);
    return new Schema.Field(
        field.name(), Schema.createUnion(branches), null, Schema.Field.NULL_DEFAULT_VALUE);
  }

  private static Schema symbols(Schema one, Schema other) {
    if (!one.getFullName().equals(other.getFullName())) {
      throw differ(one, other);
    }
    Set<String> symbols = new LinkedHashSet<>(one.getEnumSymbols());
    symbols.addAll(other.getEnumSymbols());
    return Schema.createEnum(one.getName(), one.getDoc(), one.getNamespace(), List.copyOf(symbols));
  }

  private static AvroRuntimeException differ(Schema one, Schema other) {
    return new AvroRuntimeException(
        "a field is " + one + " in one part and " + other + " in another");
  }
}
