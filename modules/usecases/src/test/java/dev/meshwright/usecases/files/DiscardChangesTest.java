package dev.meshwright.usecases.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscardChangesTest {

  private static Problem left(String path) {
    return Problem.error("manage-changed-meanwhile", Location.startOf(path), "changed", "");
  }

  @Test
  void what_could_not_be_removed_is_not_gone_unless_its_unsaved_text_is() {
    List<String> files = List.of("changed.avsc", "new.avsc", "other.avsc");
    assertEquals(files, DiscardChanges.gone(files, Set.of("other.avsc"), List.of()));
    assertEquals(
        List.of("changed.avsc", "other.avsc"),
        DiscardChanges.gone(files, Set.of(), List.of(left("new.avsc"))));
    assertEquals(
        List.of("changed.avsc", "other.avsc", "new.avsc"),
        DiscardChanges.gone(files, Set.of("new.avsc"), List.of(left("new.avsc"))));
  }
}
