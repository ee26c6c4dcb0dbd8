package dev.meshwright.usecases.versioning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.refactor.ChangedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrepareVersionTest {

  private static final String CONTRACT = "orders/orders.odcs.yaml";
  private static final String SCHEMA = "orders/schemas/order.avsc";
  private static final Map<String, String> COMMITTED =
      Map.of(
          CONTRACT,
          "kind: DataContract # ours\nversion: 1.4.2 # raised by hand\n",
          SCHEMA,
          "{\n  \"type\": \"record\",\n  \"version\": \"2.0.0\"\n}\n",
          "other/other.odcs.yaml",
          "version: 3.0.0\n");

  private final PrepareVersion prepare = new PrepareVersion();

  private static ChangesInWords changes(VersionStep step) {
    return new ChangesInWords(
        List.of(
            new DescribedFile(
                new ChangedFile(SCHEMA, FileState.MODIFIED, Optional.empty()),
                List.of(new DescribedChange(Severity.ERROR, "Order.total", "is gone.")),
                step)));
  }

  private List<String> raised(VersionStep step, FileSource now) {
    return prepare.versions(changes(step), now, FileSource.of(COMMITTED)).stream()
        .map(ChangedText::after)
        .toList();
  }

  @Test
  void the_verdict_says_which_number_is_raised_and_nothing_else_is_touched() {
    assertEquals(
        List.of(
            "kind: DataContract # ours\nversion: 2.0.0 # raised by hand\n",
            "{\n  \"type\": \"record\",\n  \"version\": \"3.0.0\"\n}\n"),
        raised(VersionStep.MAJOR, FileSource.of(COMMITTED)));
    assertEquals(
        "kind: DataContract # ours\nversion: 1.5.0 # raised by hand\n",
        raised(VersionStep.MINOR, FileSource.of(COMMITTED)).getFirst());
    assertEquals(List.of(), raised(VersionStep.NONE, FileSource.of(COMMITTED)));
  }

  @Test
  void a_version_that_was_raised_already_stays() {
    FileSource now =
        FileSource.of(Map.of(CONTRACT, "version: 1.5.0\n", SCHEMA, COMMITTED.get(SCHEMA)));
    assertEquals(
        List.of(SCHEMA),
        prepare.versions(changes(VersionStep.MAJOR), now, FileSource.of(COMMITTED)).stream()
            .map(ChangedText::path)
            .toList());
  }

  @Test
  void the_log_nearest_to_the_file_gets_the_changes_in_words() {
    FileSource files =
        FileSource.of(Map.of("orders/CHANGELOG.md", "# Changelog\n", "CHANGELOG.md", "# All\n"));
    List<ChangedText> logs = prepare.changeLogs(changes(VersionStep.MAJOR), files);
    assertEquals("orders/CHANGELOG.md", logs.getFirst().path());
    assertEquals(
        "# Changelog\n\n## [Unreleased]\n\n### Changed\n\n"
            + "- **Breaking:** `Order.total`: is gone.\n",
        logs.getFirst().after());
  }
}
