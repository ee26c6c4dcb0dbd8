package dev.meshwright.model.data;

import java.util.List;

/// One row; as many values as the result has columns.
public record Row(List<Value> values) {

  public Row {
    values = List.copyOf(values);
  }
}
