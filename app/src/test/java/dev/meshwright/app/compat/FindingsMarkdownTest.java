package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.testing.MemoryCompare;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.AssessedFinding;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Matrix;
import dev.meshwright.usecases.policy.PathPattern;
import dev.meshwright.usecases.policy.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsMarkdownTest {

  private static final Waiver WAIVER =
      new Waiver(
          "avro-field-added-no-default",
          new PathPattern(Samples.ORDER_PATH),
          Optional.of("Order.channel"),
          "No old data",
          "Kim Park",
          LocalDate.of(2030, 12, 31),
          Location.startOf(".meshwright/waivers.yaml"));

  @Test
  void a_report_has_the_matrix_the_next_version_and_every_change_with_its_waiver() {
    Matrix matrix =
        new MemoryCompare()
            .matrix(
                Samples.ORDER_PATH,
                Samples.NEW_ORDER,
                FileSource.empty(),
                List.of(new Baseline.Head()),
                Progress.none());
    AssessedFinding waived =
        new AssessedFinding(
            Samples.fieldWithoutDefault(Samples.NEW_ORDER),
            Severity.ERROR,
            Optional.of(WAIVER),
            true);
    CompatState.Ready report =
        new CompatState.Ready(
            Samples.ORDER_PATH,
            Samples.NEW_ORDER,
            matrix,
            List.of(waived),
            Optional.of("v2.0.0"),
            false);
    Texts texts = Texts.of(CompatView.class);
    String markdown = new FindingsMarkdown(texts, new CompatWords(texts)).of(report);
    assertEquals(
        """
        ### Compatibility of `orders/schema/order.avsc`

        | Against | BACKWARD | FORWARD | FULL |
        |---|---|---|---|
        | last commit (0123456) | breaks | holds | breaks |

        Next version: major (v2.0.0)

        **Old data breaks: new readers cannot read it**

        - `Order.channel`: Field channel is new and has no default: readers with this schema cannot \
        read data that was written without it. _Give it a default, then upgrade readers before \
        writers._ (`avro-field-added-no-default`) **Waived until Dec 31, 2030 by Kim Park: No old \
        data**

        """,
        markdown);
  }
}
