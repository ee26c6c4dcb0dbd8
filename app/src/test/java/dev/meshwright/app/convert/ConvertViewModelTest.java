package dev.meshwright.app.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.convert.ConvertViewModel.Target;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.FileSource;
import dev.meshwright.uitesting.SameThreadJobs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConvertViewModelTest {

  @Test
  void the_schema_in_front_is_converted_or_refused() {
    TestWorkspace workspace = new Sessions().session();
    ConvertViewModel model =
        new ConvertViewModel(
            new SameThreadJobs(),
            unsaved -> FileSource.of(Map.of()),
            workspace.documents(),
            "Converting");
    assertEquals(false, model.isPossible());
    model.convert();
    assertInstanceOf(AskedState.Idle.class, model.stateProperty().get());
    workspace.documents().show(Samples.ORDER_PATH);
    model.convert();
    assertInstanceOf(AskedState.Ready.class, model.stateProperty().get());
    model.targetProperty().set(Target.AVRO);
    model.convert();
    assertInstanceOf(AskedState.Refused.class, model.stateProperty().get());
  }
}
