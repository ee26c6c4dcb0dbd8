package dev.meshwright.uikit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.theme.TestTheme;
import dev.meshwright.uitesting.FrameWatch;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import java.util.Arrays;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How long a keystroke takes until its frame is laid out, in the middle of a file of 5,000 lines.
@UiTest
@Tag("bench")
class KeystrokeBenchTest {

  private static final String FIELD =
      "    {\"name\": \"field\", \"type\": [\"null\", \"string\"], \"default\": null},\n";
  private static final String DOCUMENTED =
      "    {\"name\": \"total\", \"type\": \"double\", \"doc\": \"What the customer pays, in the"
          + " currency of the order, taxes and shipping included.\"},\n";
  private static final int GROUPS = 625;
  private static final int KEYS = 400;

  @Test
  void keystroke_to_frame_in_5000_lines(Ui ui) {
    TextBuffer buffer =
        new TextBuffer("[\n" + (FIELD.repeat(7) + DOCUMENTED).repeat(GROUPS) + "]\n");
    int length = buffer.text().length();
    ui.run(() -> TestTheme.look().wear(false, 100));
    SourceEditor editor =
        ui.compute(
            () -> new SourceEditor("bench", "Bench", buffer, Language.JSON, new SameThreadJobs()));
    ui.show(1200, 800, editor::root);
    ui.run(() -> {
      editor.reveal(TextRange.at(buffer.text().length() / 2));
      editor.requestFocus();
    });
    ui.settle();
    CodeArea area = ui.node("bench-text", CodeArea.class);
    double[] millis = new double[KEYS];
    double[] work = new double[KEYS];
    try (FrameWatch watch = new FrameWatch(ui, area.getScene())) {
      for (int i = 0; i < KEYS; i++) {
        if (i % 10 == 0) {
          ui.robot().type(KeyCode.DOWN);
          ui.settle();
        }
        FrameWatch.Frame frame = watch.measure(() -> Event.fireEvent(area, typed()));
        millis[i] = frame.nanos() / 1e6;
        work[i] = frame.processor() / 1e6;
      }
    }
    assertEquals(length + KEYS, buffer.text().length());
    ui.run(editor::dispose);
    print("keystroke to frame, 5,000 lines", millis);
    print("of it processor time", work);
  }

  private static void print(String name, double[] millis) {
    double[] warm = Arrays.copyOfRange(millis, KEYS / 4, KEYS);
    Arrays.sort(warm);
    System.out.printf(
        "%s: median %.1f ms, 95 %% within %.1f ms, most %.1f ms%n",
        name, warm[warm.length / 2], warm[(int) (warm.length * 0.95)], warm[warm.length - 1]);
  }

  private static KeyEvent typed() {
    return new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false);
  }
}
