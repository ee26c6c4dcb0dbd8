package dev.meshwright.usecases.versioning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.usecases.versioning.ChangeLogText.Entries;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogTextTest {

  private static String with(String text, String... changed) {
    return ChangeLogText.with(text, new Entries(List.of(), List.of(changed), List.of()));
  }

  @Test
  void a_new_log_begins_with_what_is_unreleased() {
    assertEquals(
        "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- a\n\n### Changed\n\n- b\n",
        ChangeLogText.with(
            ChangeLogText.begun(), new Entries(List.of("a"), List.of("b"), List.of())));
  }

  @Test
  void entries_go_to_the_end_of_their_list_and_all_else_stays() {
    String log =
        """
        # Changelog
        All notable changes.

        ## [Unreleased]

        ### Changed

        - one

        ### Removed

        - gone

        ## [1.0.0] - 2026-01-01

        ### Changed

        - old

        [1.0.0]: https://example.com/1.0.0
        """;
    assertEquals(log.replace("- one\n", "- one\n- two\n"), with(log, "two"));
    assertEquals(log, with(log, "one"));
  }

  @Test
  void a_log_without_unreleased_changes_gets_them_before_the_last_release() {
    assertEquals(
        "# Changelog\n\n## [Unreleased]\n\n### Changed\n\n- two\n\n## 1.0.0\n\n- old\n",
        with("# Changelog\n\n## 1.0.0\n\n- old\n", "two"));
  }

  @Test
  void line_ends_stay_as_they_are() {
    assertEquals(
        "# Changelog\r\n\r\n## [Unreleased]\r\n\r\n### Changed\r\n\r\n- two\r\n",
        with("# Changelog\r\n\r\n## [Unreleased]\r\n", "two"));
  }
}
