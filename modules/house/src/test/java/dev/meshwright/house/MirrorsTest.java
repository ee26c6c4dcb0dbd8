package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No value is written on both sides of the use cases' wall.
class MirrorsTest {

  @Test
  void no_value_is_written_on_both_sides_of_the_wall() {
    assertEquals(
        Exceptions.of("mirrored-values"),
        Mirrors.of(
            "dev.meshwright",
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.meshwright")));
  }

  @Test
  void a_value_on_both_sides_would_be_noticed() {
    assertEquals(
        List.of(
            "planted.history.Mirrored planted.usecases.mirror.Copied",
            "planted.history.Mirrored$Choice planted.usecases.mirror.Copied$Answer"),
        Mirrors.of("planted", new ClassFileImporter().importPackages("planted")));
  }
}
