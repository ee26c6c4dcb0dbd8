package dev.meshwright.usecases.commit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.compare.VersionStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitTextsTest {

  private static final Author ADA = new Author("Ada", "ada@example.com");
  private static final Author GRACE = new Author("Grace", "grace@example.com");

  private static String conventional(VersionStep step, String... paths) {
    return new ChangesInWords(
            List.of(paths).stream()
                .map(path ->
                    new DescribedFile(
                        new ChangedFile(path, FileState.MODIFIED, Optional.empty()),
                        step == VersionStep.MAJOR
                            ? List.of(
                                new DescribedChange(Severity.ERROR, "Order.total", "is gone."))
                            : List.of(),
                        step))
                .toList())
        .conventionalMessage();
  }

  @Test
  void type_and_scope_come_from_the_change() {
    assertEquals(
        "feat(orders): change order.avsc",
        conventional(VersionStep.MINOR, "products/orders/schemas/order.avsc"));
    assertEquals(
        "fix: change order.avsc and one other file",
        conventional(VersionStep.PATCH, "orders/order.avsc", "items/item.avsc"));
    assertEquals("docs: change README.md", conventional(VersionStep.NONE, "README.md"));
    assertEquals(
        "chore: change waivers.yaml", conventional(VersionStep.NONE, ".meshwright/waivers.yaml"));
    String breaking = conventional(VersionStep.MAJOR, "orders/order.avsc");
    assertTrue(breaking.startsWith("feat(orders)!: change order.avsc\n"), breaking);
    assertTrue(breaking.endsWith("\n\nBREAKING CHANGE: Order.total: is gone."), breaking);
  }

  @Test
  void trailers_go_to_the_end_once() {
    String signed = MessageTrailers.added("Subject", List.of(GRACE), List.of(ADA));
    assertEquals(
        "Subject\n\nCo-authored-by: Grace <grace@example.com>\n"
            + "Signed-off-by: Ada <ada@example.com>",
        signed);
    assertEquals(signed, MessageTrailers.added(signed, List.of(GRACE), List.of(ADA)));
    assertEquals(
        "Subject\n\nBody: of one.\n\nRefs: 7\nSigned-off-by: Ada <ada@example.com>",
        MessageTrailers.added("Subject\n\nBody: of one.\n\nRefs: 7", List.of(), List.of(ADA)));
  }
}
