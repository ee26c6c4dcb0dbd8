package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeverityByModeTest {

  @Test
  void aBreakCountsInTheDirectionThatIsAskedFor() {
    Finding finding = finding(Severity.WARNING, Effect.OK, Effect.BREAK, Layer.WIRE);
    assertEquals(Severity.INFO, SeverityByMode.weigh(finding, CompatibilityMode.BACKWARD));
    assertEquals(Severity.ERROR, SeverityByMode.weigh(finding, CompatibilityMode.FORWARD));
    assertEquals(Severity.ERROR, SeverityByMode.weigh(finding, CompatibilityMode.FULL_TRANSITIVE));
    assertEquals(Severity.INFO, SeverityByMode.weigh(finding, CompatibilityMode.NONE));
  }

  @Test
  void aChangeOfMeaningCountsAsItsRuleSays() {
    Finding finding = finding(Severity.ERROR, Effect.OK, Effect.OK, Layer.SEMANTIC);
    assertEquals(Severity.ERROR, SeverityByMode.weigh(finding, CompatibilityMode.BACKWARD));
    assertEquals(Severity.INFO, SeverityByMode.weigh(finding, CompatibilityMode.NONE));
  }

  @Test
  void aBreakOfAnotherLayerCountsAsItsRuleSays() {
    Finding finding = finding(Severity.WARNING, Effect.BREAK, Effect.BREAK, Layer.JSON);
    assertEquals(Severity.WARNING, SeverityByMode.weigh(finding, CompatibilityMode.FULL));
  }

  @Test
  void whatIsLostOrNotProvedIsAtLeastAWarning() {
    Finding lossy = finding(Severity.INFO, Effect.LOSSY, Effect.OK, Layer.WIRE);
    Finding unknown = finding(Severity.INFO, Effect.UNKNOWN, Effect.OK, Layer.VALIDATION);
    assertEquals(Severity.WARNING, SeverityByMode.weigh(lossy, CompatibilityMode.BACKWARD));
    assertEquals(Severity.WARNING, SeverityByMode.weigh(unknown, CompatibilityMode.BACKWARD));
    assertEquals(Severity.INFO, SeverityByMode.weigh(unknown, CompatibilityMode.FORWARD));
  }

  private static Finding finding(Severity severity, Effect backward, Effect forward, Layer layer) {
    return new Finding(
        "rule",
        severity,
        backward,
        forward,
        layer,
        Set.of(layer),
        "Order.total",
        Optional.empty(),
        Optional.empty(),
        "It changed.",
        "Change it back.",
        Optional.empty(),
        List.of(),
        List.of());
  }
}
