package dev.meshwright.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.replay.ReplayRequest;
import dev.meshwright.usecases.replay.ReplaySide;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayViewModelTest {

  private static final String SAMPLE = "orders/samples/orders.avro";

  private final Sessions sessions = new Sessions();
  private final TestWorkspace session = sessions.session();
  private final ReplayViewModel replay = session.replay();

  @Test
  void nothing_is_read_until_somebody_looks() {
    session.documents().show(Samples.ORDER_PATH);
    assertEquals(List.of(), sessions.replay.asked());
    replay.wantedProperty().set(true);
    assertEquals(
        List.of(
            new ReplayRequest(
                Samples.ORDER_PATH, SAMPLE, ReplaySide.OLD_DATA, new Against.BranchBase())),
        sessions.replay.asked());
    assertInstanceOf(ReplayState.Ready.class, replay.stateProperty().get());
  }

  @Test
  void every_choice_reads_again() {
    session.documents().show(Samples.ORDER_PATH);
    replay.wantedProperty().set(true);
    replay.sideProperty().set(ReplaySide.NEW_DATA);
    replay.sampleProperty().set(Optional.of("orders/samples/orders.csv"));
    replay.againstProperty().set(new Against.Revision("v1.0.0"));
    assertEquals(
        new ReplayRequest(
            Samples.ORDER_PATH,
            "orders/samples/orders.csv",
            ReplaySide.NEW_DATA,
            new Against.Revision("v1.0.0")),
        sessions.replay.asked().getLast());
    assertEquals(4, sessions.replay.asked().size());
  }

  @Test
  void typing_reads_again_with_the_text_as_it_is() {
    session.documents().show(Samples.ORDER_PATH);
    replay.wantedProperty().set(true);
    var document = session.documents().find(Samples.ORDER_PATH).orElseThrow();
    document.edit(
        List.of(TextEdit.replace(new TextRange(0, document.text().length()), Samples.OLD_ORDER)));
    replay.run();
    assertTrue(
        replay.stateProperty().get() instanceof ReplayState.Ready(var now, boolean stale)
            && now.isClean()
            && !stale);
  }

  @Test
  void a_finding_shows_the_rows_of_its_field_on_the_side_that_it_hurts() {
    session.documents().show(Samples.ORDER_PATH);
    replay.sideProperty().set(ReplaySide.NEW_DATA);
    session.showRows(Samples.fieldWithoutDefault(Samples.NEW_ORDER));
    replay.wantedProperty().set(true);
    assertEquals(ReplaySide.OLD_DATA, sessions.replay.asked().getLast().side());
    assertEquals(Optional.of("channel"), replay.fieldProperty().get());
  }
}
