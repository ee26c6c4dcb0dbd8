package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import java.util.List;
import java.util.Optional;

/// A type with a name.
sealed interface Definition {

  /// Without namespace; no other definition has it.
  String name();

  /// What documents it; empty for nothing.
  String doc();

  Location place();

  /// Several values by name.
  record RecordType(String name, String doc, List<NeutralField> parts, Location place)
      implements Definition {
    public RecordType {
      parts = List.copyOf(parts);
    }
  }

  /// One word of several.
  ///
  /// @param fallback what readers take for a word they do not know
  record EnumType(
      String name, String doc, List<String> words, Optional<String> fallback, Location place)
      implements Definition {
    public EnumType {
      words = List.copyOf(words);
    }
  }
}
