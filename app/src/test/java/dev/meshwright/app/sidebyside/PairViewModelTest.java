package dev.meshwright.app.sidebyside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.usecases.sidebyside.FieldPair.Kind;
import dev.meshwright.usecases.sidebyside.StructurePair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairViewModelTest {

  private static StructurePair ready(PairViewModel model) {
    return assertInstanceOf(PairState.Ready.class, model.stateProperty().get()).pair();
  }

  @Test
  void both_are_chosen_then_compared_and_swapped() {
    PairViewModel model = PairFiles.model(Optional.of(PairFiles.AVRO), Optional.empty());
    model.compare();
    assertInstanceOf(PairState.Idle.class, model.stateProperty().get());
    model.rightProperty().set(Optional.of(PairFiles.PROTO));
    StructurePair pair = ready(model);
    assertEquals(
        List.of("order_id", "who", "fresh", "gone"),
        pair.fields().stream().map(each -> each.path()).toList());
    assertEquals(1, pair.count(Kind.LEFT_ONLY));
    assertEquals(1, pair.count(Kind.RIGHT_ONLY));
    model.swap();
    assertEquals(PairFiles.PROTO, ready(model).left());
    assertEquals(pair.count(Kind.DIFFERENT), ready(model).count(Kind.DIFFERENT));
  }

  @Test
  void fields_that_are_the_same_can_be_left_out() {
    PairViewModel model = PairFiles.model(Optional.of(PairFiles.AVRO), Optional.of(PairFiles.AVRO));
    model.compare();
    assertEquals(3, model.shown(ready(model)).size());
    model.differencesOnlyProperty().set(true);
    assertEquals(0, model.shown(ready(model)).size());
  }

  @Test
  void a_schema_that_is_broken_or_gone_is_told() {
    PairViewModel model = PairFiles.model(Optional.of(PairFiles.AVRO), Optional.of("broken.avsc"));
    model.compare();
    assertInstanceOf(PairState.Refused.class, model.stateProperty().get());
    model.rightProperty().set(Optional.of("gone.avsc"));
    assertInstanceOf(PairState.Refused.class, model.stateProperty().get());
  }
}
