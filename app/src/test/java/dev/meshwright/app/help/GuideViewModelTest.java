package dev.meshwright.app.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.HeldJobs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuideViewModelTest {

  private static final GuidePage START =
      GuidePage.of("guide/README.md", "# Guide\nSee [keys](keys.md).");
  private static final GuidePage KEYS =
      GuidePage.of("guide/keys.md", "# Keys\nCtrl+S saves. [Back](README.md#top)");

  private final HeldJobs jobs = new HeldJobs();
  private final GuideViewModel model = new GuideViewModel(jobs, () -> List.of(START, KEYS));

  private List<GuidePage> listed() {
    return model.listedProperty().get();
  }

  private Optional<GuidePage> shown() {
    return model.shownProperty().get();
  }

  @Test
  void nothing_is_shown_until_the_pages_are_read() {
    model.open();
    assertEquals(List.of(), listed());
    assertEquals(Optional.empty(), shown());
    jobs.release();
    assertEquals(List.of(START, KEYS), listed());
    assertEquals(Optional.of(START), shown());
  }

  @Test
  void pages_that_hold_all_words_are_listed_and_the_page_stays() {
    model.open();
    jobs.release();
    model.lookFor(" SAVES  ctrl ");
    assertEquals(List.of(KEYS), listed());
    model.lookFor("saves elephant");
    assertEquals(List.of(), listed());
    model.lookFor("");
    assertEquals(List.of(START, KEYS), listed());
    assertEquals(Optional.of(START), shown());
  }

  @Test
  void links_to_pages_are_followed_and_others_are_not() {
    model.open();
    jobs.release();
    model.follow("keys.md");
    assertEquals(Optional.of(KEYS), shown());
    model.follow("https://example.org/README.md");
    model.follow("missing.md");
    assertEquals(Optional.of(KEYS), shown());
    model.follow("README.md#top");
    assertEquals(Optional.of(START), shown());
  }
}
