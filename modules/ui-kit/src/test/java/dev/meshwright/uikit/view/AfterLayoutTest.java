package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

@UiTest
class AfterLayoutTest {

  private final AtomicInteger runs = new AtomicInteger();
  private final StackPane node = new StackPane();

  @Test
  void what_is_asked_for_twice_runs_once_when_the_frame_is_laid_out(Ui ui) {
    boolean[] dirty = new boolean[1];
    AfterLayout after =
        new AfterLayout(
            node,
            () -> {
              runs.incrementAndGet();
              dirty[0] |= node.isNeedsLayout();
            });
    Subscription end = ui.compute(after::install);
    ui.show(200, 100, () -> node);
    assertEquals(1, runs.get(), "due when the node comes into a window");
    ui.run(() -> {
      node.requestLayout();
      after.request();
      after.request();
      assertEquals(1, runs.get());
    });
    ui.settle();
    assertEquals(2, runs.get());
    assertEquals(false, dirty[0]);
    ui.settle();
    assertEquals(2, runs.get());
    ui.run(end::unsubscribe);
  }

  @Test
  void nothing_runs_behind_its_end(Ui ui) {
    AfterLayout after = new AfterLayout(node, runs::incrementAndGet);
    Subscription end = ui.compute(after::install);
    ui.show(200, 100, () -> new StackPane(node));
    assertEquals(1, runs.get());
    ui.run(() -> {
      end.unsubscribe();
      after.request();
      node.requestLayout();
    });
    ui.settle();
    assertEquals(1, runs.get());
  }
}
