package dev.meshwright.app.draft;

import dev.meshwright.model.SchemaFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which languages of a draft are seen.
///
/// @param only the one that is; empty when all are
record Shown(Optional<SchemaFormat> only) {

  static final Shown ALL = new Shown(Optional.empty());

  /// All languages, then each by itself.
  static List<Shown> choices() {
    List<Shown> choices = new ArrayList<>(List.of(ALL));
    for (SchemaFormat format : SchemaFormat.values()) {
      choices.add(new Shown(Optional.of(format)));
    }
    return choices;
  }

  List<SchemaFormat> formats() {
    return only.map(List::of).orElseGet(() -> List.of(SchemaFormat.values()));
  }

  @Override
  public String toString() {
    return only.map(SchemaFormat::name).orElse("ALL");
  }
}
