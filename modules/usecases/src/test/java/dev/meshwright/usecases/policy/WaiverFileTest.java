package dev.meshwright.usecases.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaiverFileTest {

  private static final NewWaiver WAIVER =
      new NewWaiver(
          "avro-field-added-no-default",
          "orders/schema/order.avsc",
          Optional.of("Order.channel"),
          "Agreed: \"no old data\" is left # since May",
          "Kim Park <kim@example.org>",
          LocalDate.of(2030, 12, 31));

  private static String added(String text, NewWaiver waiver) {
    List<TextEdit> edits = WaiverFile.add(text, waiver).optional().orElseThrow();
    return TextEdits.apply(text, edits);
  }

  private static List<Waiver> read(String text) {
    CompatibilityPolicy policy =
        PolicyReader.read(FileSource.of(Map.of(PolicyReader.WAIVERS_FILE, text)));
    assertEquals(List.of(), policy.problems());
    return policy.waivers();
  }

  @Test
  void the_first_waiver_goes_into_an_empty_list() {
    String text = added(WaiverFile.EMPTY, WAIVER);
    assertEquals(
        """
        waivers:
          - rule: avro-field-added-no-default
            schema: orders/schema/order.avsc
            path: Order.channel
            reason: "Agreed: \\"no old data\\" is left # since May"
            author: "Kim Park <kim@example.org>"
            until: 2030-12-31
        """,
        text);
    assertEquals(WAIVER.reason(), read(text).getFirst().reason());
  }

  @Test
  void a_file_of_comments_gets_its_first_list() {
    String text = added("# What we accept", WAIVER);
    assertTrue(text.startsWith("# What we accept\nwaivers:"), text);
    assertEquals(1, read(text).size());
    assertEquals(1, read(added("", WAIVER)).size());
  }

  @Test
  void other_waivers_and_comments_stay_byte_for_byte() {
    String text =
        """
        # agreed in the review
        waivers:
        -   rule: some-rule   # why not
            schema: "a/*.avsc"
            reason: Because.
            author: a@example.org
            until: 2031-01-01
        # the end
        """;
    String after = added(text, WAIVER);
    assertTrue(after.startsWith(text.substring(0, text.indexOf("# the end"))), after);
    assertTrue(after.endsWith("# the end\n"), after);
    assertEquals(2, read(after).size());
  }

  @Test
  void flow_style_stays_flow_style() {
    assertEquals(1, read(added("{waivers: []}", WAIVER)).size());
    String one = added("{waivers: []}", WAIVER);
    NewWaiver other =
        new NewWaiver("r", "b.proto", Optional.empty(), "Why", "me", LocalDate.of(2030, 1, 1));
    assertEquals(2, read(added(one, other)).size());
  }

  @Test
  void waiving_again_renews_the_waiver_that_is_there() {
    NewWaiver later =
        new NewWaiver(
            WAIVER.rule(),
            WAIVER.schema(),
            WAIVER.path(),
            "Once more",
            "me",
            LocalDate.of(2031, 6, 30));
    List<Waiver> waivers = read(added(added(WaiverFile.EMPTY, WAIVER), later));
    assertEquals(1, waivers.size());
    assertEquals("Once more", waivers.getFirst().reason());
    assertEquals(LocalDate.of(2031, 6, 30), waivers.getFirst().until());
  }

  @Test
  void a_file_that_is_no_list_of_waivers_is_refused() {
    assertInstanceOf(Result.Failed.class, WaiverFile.add("waivers: yes\n", WAIVER));
    assertInstanceOf(Result.Failed.class, WaiverFile.add("waivers: [{rule: x\n", WAIVER));
  }
}
