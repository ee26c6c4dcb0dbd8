package dev.meshwright.app.structure;

import dev.meshwright.model.compat.Finding;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Where the markers come from, and where choosing a row leads.
public interface MarkerSource {

  /// The changes of the schema that was compared last; empty when none could be.
  ObservableValue<Optional<SchemaChanges>> latest();

  /// Selects one of the findings of a row, unless one of them is selected already.
  void choose(List<Finding> ofRow);
}
