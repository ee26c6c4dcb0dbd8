package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `-Dnavigation.schemas=10000` says how many are generated, `-Dnavigation.folder=DIR` takes the
/// schemas of a folder in place of them.
@Tag("slow")
class NavigationSlowTest {

  @TempDir private Path temp;

  @Test
  void references_of_a_folder_lead_where_the_linkers_say() throws IOException {
    Optional<String> asked = Optional.ofNullable(System.getProperty("navigation.folder"));
    assumeTrue(asked.isPresent(), "no folder is named");
    Map<String, String> texts = SchemaTexts.below(Path.of(asked.get()));
    try (LinkedReferences references = new LinkedReferences(temp, texts)) {
      references.go();
      System.out.println(references);
      assertEquals(0, references.wrongPlaces(), references.toString());
    }
  }

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
