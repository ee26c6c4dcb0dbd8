package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextVersionTest {

  @Test
  void the_number_that_the_step_raises_is_raised_and_those_behind_begin_anew() {
    assertEquals(Optional.of("v2.0.0"), NextVersion.after("v1.4.2", VersionStep.MAJOR));
    assertEquals(Optional.of("v1.5.0"), NextVersion.after("v1.4.2", VersionStep.MINOR));
    assertEquals(Optional.of("v1.4.3"), NextVersion.after("v1.4.2", VersionStep.PATCH));
    assertEquals(Optional.of("orders/1.10"), NextVersion.after("orders/1.9", VersionStep.MINOR));
    assertEquals(Optional.of("1.9.1"), NextVersion.after("1.9", VersionStep.PATCH));
  }

  @Test
  void nothing_follows_where_nothing_changed_or_the_name_is_no_version() {
    assertEquals(Optional.empty(), NextVersion.after("v1.4.2", VersionStep.NONE));
    assertEquals(Optional.empty(), NextVersion.after("main", VersionStep.MAJOR));
    assertEquals(Optional.empty(), NextVersion.after("v2-rc.1", VersionStep.MAJOR));
  }
}
