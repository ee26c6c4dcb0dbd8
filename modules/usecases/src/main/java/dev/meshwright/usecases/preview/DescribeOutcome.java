package dev.meshwright.usecases.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.table.Column;
import java.util.List;

/// What describing a transformation gave.
public sealed interface DescribeOutcome {

  record Described(List<Column> columns) implements DescribeOutcome {

    public Described {
      columns = List.copyOf(columns);
    }
  }

  record Failed(Problem problem) implements DescribeOutcome {}
}
