package dev.meshwright.app.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.FileSource;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.generate.GeneratedSample;
import dev.meshwright.usecases.generate.SampleRequest.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerateViewModelTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final GenerateViewModel model =
      new GenerateViewModel(
          new SameThreadJobs(),
          unsaved -> FileSource.of(Map.of()),
          workspace.documents(),
          "Making rows");

  private GeneratedSample sample() {
    return assertInstanceOf(
            ShownSample.class,
            assertInstanceOf(AskedState.Ready.class, model.stateProperty().get()).made())
        .sample();
  }

  @Test
  void rows_are_of_the_schema_in_front_the_same_for_a_seed() {
    assertEquals(false, model.isPossible());
    model.generate();
    assertInstanceOf(AskedState.Idle.class, model.stateProperty().get());
    workspace.documents().show(Samples.ORDER_PATH);
    model.generate();
    GeneratedSample first = sample();
    assertEquals(10, first.rows().size());
    model.others();
    assertEquals(2, model.seedProperty().get());
    assertNotEquals(first, sample());
    model.seedProperty().set(1);
    model.generate();
    assertEquals(first, sample());
    model.kindProperty().set(Kind.INVALID);
    model.generate();
    assertTrue(sample().rows().stream().allMatch(row -> row.fault().isPresent()));
    model.chooseType("Other");
    assertTrue(sample().rows().size() > 2);
  }
}
