package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `-Dnavigation.schemas=10000` says how many are generated.
@Tag("slow")
class NavigationSlowTest {

  @TempDir private Path temp;

  @Test
  void every_reference_leads_to_its_declaration_and_is_found_from_it() throws IOException {
    LinkedReferences references =
        new LinkedReferences(temp, Integer.getInteger("navigation.schemas", 10_000));
    try (references) {
      references.go();
      System.out.println(references);
      assertEquals(0, references.wrong(), references.toString());
    }
  }
}
