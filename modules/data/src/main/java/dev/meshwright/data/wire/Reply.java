package dev.meshwright.data.wire;

import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.SampleInfo;
import java.util.List;

/// What the worker answers: one reply to each request, under the request's number, and before it
/// any number of [Reading].
public sealed interface Reply {

  record Ready(int version) implements Reply {}

  record Done() implements Reply {}

  record Inspected(SampleInfo info, List<Problem> notes) implements Reply {
    public Inspected {
      notes = List.copyOf(notes);
    }
  }

  record Described(List<Column> columns, List<Problem> notes) implements Reply {
    public Described {
      columns = List.copyOf(columns);
      notes = List.copyOf(notes);
    }
  }

  record Running(long result, List<Column> columns, List<Problem> notes) implements Reply {
    public Running {
      columns = List.copyOf(columns);
      notes = List.copyOf(notes);
    }
  }

  /// @param rows each as [RowCodec] writes it, one behind the other
  record Rows(long from, RowBytes rows, RowCount count, List<Problem> problems) implements Reply {
    public Rows {
      problems = List.copyOf(problems);
    }
  }

  /// @param plan as JSON, in the engine's form
  record Explained(String plan) implements Reply {}

  /// @param path of the file that was written
  record Exported(String path, long rows) implements Reply {}

  /// The user's query or file does not allow it.
  record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Stopped because a [Request.Cancel] asked for it.
  record Cancelled() implements Reply {}

  /// The worker itself failed.
  record Broken(String message) implements Reply {}

  /// How much of a sample has been read; the answer is still to come.
  ///
  /// @param label of the sample
  record Reading(String label, long bytes, long total) implements Reply {}
}
