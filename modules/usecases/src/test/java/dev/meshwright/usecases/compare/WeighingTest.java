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

class WeighingTest {

  @Test
  void aBreakCountsInTheDirectionThatIsAskedFor() {
    Finding finding = finding(Severity.WARNING, Effect.OK, Effect.BREAK, Layer.WIRE);
    assertEquals(Severity.INFO, Weighing.weigh(finding, CompatibilityMode.BACKWARD));
    assertEquals(Severity.ERROR, Weighing.weigh(finding, CompatibilityMode.FORWARD));
    assertEquals(Severity.ERROR, Weighing.weigh(finding, CompatibilityMode.FULL_TRANSITIVE));
    assertEquals(Severity.INFO, Weighing.weigh(finding, CompatibilityMode.NONE));
  }

  @Test
  void aChangeOfMeaningCountsAsItsRuleSays() {
    Finding finding = finding(Severity.ERROR, Effect.OK, Effect.OK, Layer.SEMANTIC);
    assertEquals(Severity.ERROR, Weighing.weigh(finding, CompatibilityMode.BACKWARD));
    assertEquals(Severity.INFO, Weighing.weigh(finding, CompatibilityMode.NONE));
  }

  @Test
  void aBreakOfAnotherLayerCountsAsItsRuleSays() {
    Finding finding = finding(Severity.WARNING, Effect.BREAK, Effect.BREAK, Layer.JSON);
    assertEquals(Severity.WARNING, Weighing.weigh(finding, CompatibilityMode.FULL));
  }

  @Test
  void whatIsLostOrNotProvedIsAtLeastAWarning() {
    Finding lossy = finding(Severity.INFO, Effect.LOSSY, Effect.OK, Layer.WIRE);
    Finding unknown = finding(Severity.INFO, Effect.UNKNOWN, Effect.OK, Layer.VALIDATION);
    assertEquals(Severity.WARNING, Weighing.weigh(lossy, CompatibilityMode.BACKWARD));
    assertEquals(Severity.WARNING, Weighing.weigh(unknown, CompatibilityMode.BACKWARD));
    assertEquals(Severity.INFO, Weighing.weigh(unknown, CompatibilityMode.FORWARD));
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
