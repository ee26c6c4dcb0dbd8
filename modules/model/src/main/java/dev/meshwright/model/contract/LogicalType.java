package dev.meshwright.model.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The types that a contract speaks of, whatever stores the data.
public enum LogicalType {
  STRING,
  DATE,
  TIMESTAMP,
  TIME,
  NUMBER,
  INTEGER,
  OBJECT,
  ARRAY,
  BOOLEAN,
  MAP,
  VECTOR;

  /// The type of that name, as it is written in a contract.
  public static Optional<LogicalType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.written().equals(name)).findFirst();
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
