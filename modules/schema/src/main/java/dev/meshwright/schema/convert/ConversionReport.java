package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a conversion could not say, in the order in which it was noticed, each once.
final class ConversionReport {

  /// Something of the source has no counterpart and is left out.
  private static final String LOST = "convert-lost";

  /// Something of the source is said in another way, so that data looks different.
  private static final String CHANGED = "convert-changed";

  private final Set<Problem> found = new LinkedHashSet<>();

  void lost(Location place, String message) {
    found.add(new Problem(LOST, Severity.WARNING, place, message, "", List.of()));
  }

  void changed(Location place, String message) {
    found.add(new Problem(CHANGED, Severity.INFO, place, message, "", List.of()));
  }

  List<Problem> all() {
    return new ArrayList<>(found);
  }
}
