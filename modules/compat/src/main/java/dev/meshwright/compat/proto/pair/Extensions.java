package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The extensions of one version by the message they extend and their number, in whatever file they
/// are declared.
public final class Extensions {

  private record Key(String extendee, long number) {}

  private final ProtoVersion side;
  private final Map<Key, ExtensionIn> compared = new LinkedHashMap<>();
  private final Map<String, Map<Key, ExtensionIn>> byExtendee = new HashMap<>();

  public Extensions(ProtoVersion side) {
    this.side = side;
    side.compared().forEach(file -> add(file, compared));
  }

  private void add(ProtoFile file, Map<Key, ExtensionIn> found) {
    side.types(file)
        .extensions()
        .values()
        .forEach(extension -> {
          ExtensionIn in = new ExtensionIn(file, extension);
          found.putIfAbsent(new Key(in.extendee(), in.field().number().value()), in);
        });
  }

  /// Those that the compared files declare.
  public Collection<ExtensionIn> compared() {
    return compared.values();
  }

  /// The extension of a message with a number: of a compared file, else of any of the state.
  public Optional<ExtensionIn> find(String extendee, long number) {
    Key key = new Key(extendee, number);
    return Optional.ofNullable(compared.get(key))
        .or(() -> Optional.ofNullable(elsewhere(extendee).get(key)));
  }

  private Map<Key, ExtensionIn> elsewhere(String extendee) {
    return byExtendee.computeIfAbsent(
        extendee,
        name -> {
          Map<Key, ExtensionIn> found = new HashMap<>();
          side.files().files().values().forEach(file -> add(file, found));
          side.state().extending(name).stream()
              .flatMap(path -> side.file(path).stream())
              .forEach(file -> add(file, found));
          return found;
        });
  }
}
