package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NavigationTest {

  @TempDir private Path temp;

  @Test
  void every_reference_leads_to_its_declaration_and_is_found_from_it() throws IOException {
    try (LinkedReferences references = new LinkedReferences(temp, 150)) {
      references.go();
      assertEquals(0, references.wrong(), references.toString());
      assertTrue(references.count() > 300, references.toString());
    }
  }
}
