package dev.meshwright.usecases.decode;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import java.util.List;
import java.util.Optional;

/// What the versions of one type make of a message.
///
/// @param path of the schema now
/// @param type full name; empty for a schema without names
/// @param versions oldest first, the working copy last when it differs from the last commit
public record SchemaReadings(
    String path, SchemaFormat format, String type, List<VersionReading> versions) {

  public SchemaReadings {
    versions = List.copyOf(versions);
  }

  public boolean reads() {
    return versions.stream().anyMatch(VersionReading::reads);
  }

  /// The newest version that reads it.
  public Optional<VersionReading> newest() {
    return versions.reversed().stream().filter(VersionReading::reads).findFirst();
  }

  /// Whether it is read now.
  public boolean readsNow() {
    return !versions.isEmpty() && versions.getLast().reads();
  }

  /// The first version that does not read it any more, after one that did.
  public Optional<VersionReading> firstThatDoesNot() {
    boolean read = false;
    for (VersionReading version : versions) {
      if (read && !version.reads()) {
        return Optional.of(version);
      }
      read = read || version.reads();
    }
    return Optional.empty();
  }

  /// The oldest version that reads it.
  public Optional<VersionReading> first() {
    return versions.stream().filter(VersionReading::reads).findFirst();
  }

  /// How much of the data the newest version that reads it does not know.
  int strangers() {
    return newest()
        .map(version ->
            version.outcome() instanceof Outcome.Reads reads ? reads.strangers().size() : 0)
        .orElse(Integer.MAX_VALUE);
  }
}
