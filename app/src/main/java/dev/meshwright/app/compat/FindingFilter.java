package dev.meshwright.app.compat;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which findings are listed.
///
/// @param atLeast the mildest severity shown
/// @param layer only this layer; empty for all
record FindingFilter(Severity atLeast, Optional<Layer> layer) {

  public static FindingFilter all() {
    return new FindingFilter(Severity.INFO, Optional.empty());
  }

  boolean shows(AssessedFinding judged) {
    return judged.severity().compareTo(atLeast) >= 0
        && layer.map(wanted -> layersOf(judged.finding()).contains(wanted)).orElse(true);
  }

  private static Set<Layer> layersOf(Finding finding) {
    Set<Layer> layers = EnumSet.of(finding.layer());
    layers.addAll(finding.layers());
    return layers;
  }
}
