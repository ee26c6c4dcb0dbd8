package dev.meshwright.app.history;

import dev.meshwright.usecases.fieldhistory.LastChange;
import java.util.List;

/// What is known of who last changed each field of a schema.
sealed interface LastChangesState {

  record Reading() implements LastChangesState {}

  /// @param fields in the order of the schema
  record Ready(List<LastChange> fields) implements LastChangesState {
    public Ready {
      fields = List.copyOf(fields);
    }
  }

  record Failed(Throwable cause) implements LastChangesState {}
}
