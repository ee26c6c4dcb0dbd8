package dev.meshwright.usecases.decode;

import dev.meshwright.history.Revision;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import dev.meshwright.usecases.validators.MessageReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the types of one schema make of a message, over its versions.
final class TypesOfSchema {

  /// Types of one file that are told.
  private static final int MOST_TYPES = 5;

  /// One version, read.
  ///
  /// @param revision empty for the working copy
  /// @param types by name; one without a name, and the only one of a language that has one a file,
  ///   under the empty name
  /// @param broken why there are none
  record Version(
      Optional<Revision> revision,
      String path,
      Map<String, MessageReading> types,
      Optional<Outcome> broken) {

    String title() {
      return revision.map(Revision::abbreviated).orElse("the working copy");
    }
  }

  /// What one type makes of it.
  ///
  /// @param outcomes one for each version
  record OfType(String type, List<Outcome> outcomes) {
    OfType {
      outcomes = List.copyOf(outcomes);
    }

    boolean reads() {
      return outcomes.stream().anyMatch(Outcome.Reads.class::isInstance);
    }

    private int strangers() {
      return outcomes.reversed().stream()
          .filter(Outcome.Reads.class::isInstance)
          .map(Outcome.Reads.class::cast)
          .findFirst()
          .map(reads -> reads.strangers().size())
          .orElse(Integer.MAX_VALUE);
    }
  }

  private final Reader reader;
  private final List<Version> versions;

  TypesOfSchema(Reader reader, List<Version> versions) {
    this.reader = reader;
    this.versions = List.copyOf(versions);
  }

  /// Readings by name; of a language with one type a file under the empty name.
  static Map<String, MessageReading> byName(List<MessageReading> readings) {
    Map<String, MessageReading> types = new LinkedHashMap<>();
    readings.forEach(reading -> types.put(reading.sibling() ? reading.type() : "", reading));
    return types;
  }

  /// Those that read it, the ones that know most of it first; else one that does not.
  List<OfType> read() {
    Set<String> names = new LinkedHashSet<>();
    versions.reversed().forEach(version -> names.addAll(version.types().keySet()));
    if (names.isEmpty()) {
      names.add("");
    }
    List<OfType> all = new ArrayList<>();
    names.forEach(name -> all.add(read(name)));
    List<OfType> reading =
        all.stream()
            .filter(OfType::reads)
            .sorted(Comparator.comparingInt(OfType::strangers))
            .limit(MOST_TYPES)
            .toList();
    return reading.isEmpty() ? all.subList(0, 1) : reading;
  }

  private OfType read(String name) {
    Map<MessageReading, Outcome> told = new LinkedHashMap<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Version version : versions) {
      MessageReading type = version.types().get(name);
      outcomes.add(
          type == null
              ? version.broken().orElseGet(Outcome.Gone::new)
              : told.computeIfAbsent(type, reader::read));
    }
    readAcross(name, outcomes);
    String shown =
        versions.reversed().stream()
            .flatMap(version -> Optional.ofNullable(version.types().get(name)).stream())
            .map(MessageReading::type)
            .findFirst()
            .orElse(name);
    return new OfType(shown, outcomes);
  }

  /// What one version wrote others may read, by the rules of their language.
  private void readAcross(String name, List<Outcome> outcomes) {
    int writer = -1;
    for (int i = 0; i < outcomes.size(); i++) {
      writer = outcomes.get(i) instanceof Outcome.Reads ? i : writer;
    }
    if (writer < 0) {
      return;
    }
    Version wrote = versions.get(writer);
    MessageReading written = wrote.types().get(name);
    for (int i = 0; i < outcomes.size(); i++) {
      MessageReading type = versions.get(i).types().get(name);
      if (written != null && type != null && outcomes.get(i) instanceof Outcome.Refuses) {
        Optional<Outcome> read = reader.readWrittenBy(written, wrote.title(), type);
        if (read.isPresent()) {
          outcomes.set(i, read.get());
        }
      }
    }
  }
}
