package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextVersionTest {

  @Test
  void theNumberThatTheStepNamesIsRaisedAndTheRestIsZero() {
    assertEquals(Optional.of("v2.0.0"), NextVersion.after("v1.4.2", VersionStep.MAJOR));
    assertEquals(Optional.of("v1.5.0"), NextVersion.after("v1.4.2", VersionStep.MINOR));
    assertEquals(Optional.of("v1.4.3"), NextVersion.after("v1.4.2", VersionStep.PATCH));
  }

  @Test
  void theVersionIsWrittenAsTheReleasedOne() {
    assertEquals(Optional.of("orders/1.5"), NextVersion.after("orders/1.4", VersionStep.MINOR));
    assertEquals(Optional.of("orders/1.4.1"), NextVersion.after("orders/1.4", VersionStep.PATCH));
    assertEquals(Optional.of("orders-v2.0"), NextVersion.after("orders-v1.4", VersionStep.MAJOR));
    assertEquals(Optional.of("1-1-0"), NextVersion.after("1-0-3", VersionStep.MINOR));
    assertEquals(Optional.of("4"), NextVersion.after("3", VersionStep.MAJOR));
    assertEquals(Optional.of("orders/1.10"), NextVersion.after("orders/1.9", VersionStep.MINOR));
  }

  @Test
  void beforeTheFirstStableVersionABreakRaisesTheSecondNumber() {
    assertEquals(Optional.of("v0.5.0"), NextVersion.after("v0.4.2", VersionStep.MAJOR));
    assertEquals(Optional.of("v0.4.3"), NextVersion.after("v0.4.2", VersionStep.MINOR));
  }

  @Test
  void nothingFollowsWithoutAChangeAndNothingIsGuessedAfterAPreview() {
    assertEquals(Optional.empty(), NextVersion.after("v1.4.2", VersionStep.NONE));
    assertEquals(Optional.empty(), NextVersion.after("v1.4.2-rc.1", VersionStep.MINOR));
    assertEquals(Optional.empty(), NextVersion.after("main", VersionStep.MINOR));
    assertEquals(Optional.empty(), NextVersion.after("v2-rc.1", VersionStep.MAJOR));
  }
}
