package dev.meshwright.schema.name;

import dev.meshwright.model.proto.ProtoNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names inside one Protobuf message: fields, oneofs, nested types and the messages that the
/// entries of maps are, together with the names that fields have in JSON.
public final class ProtoFieldNames {

  private final NameScope scope;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> inJson = new HashSet<>();

  /// @param wishes names of the fields in the source, each once
  /// @param maps whether one of the fields is a map
  /// @param types names of the types of the file, which the entries of a map must not hide
  public ProtoFieldNames(Collection<String> wishes, boolean maps, Collection<String> types) {
    this.scope =
        new NameScope(
            "_",
            maps
                ? name -> List.of(name, jsonKey(name), entry(name))
                : name -> List.of(name, jsonKey(name)));
    if (maps) {
      types.forEach(scope::take);
    }
    names.putAll(scope.giveAll(wishes, LegalNames::field));
    boolean more = true;
    names.forEach((wish, name) -> {
      if (!wish.equals(name)) {
        inJson.add(wish);
      }
    });
    // A name that is kept for JSON must not be what JSON makes of another field's name.
    while (more) {
      more = false;
      for (Map.Entry<String, String> entry : names.entrySet()) {
        String json = ProtoNames.jsonName(entry.getValue());
        more |= !json.equals(entry.getKey()) && inJson.contains(json) && inJson.add(entry.getKey());
      }
    }
  }

  private static String jsonKey(String name) {
    return "in JSON " + ProtoNames.jsonName(name);
  }

  /// As if each field were a map, whose entries are a nested message.
  private static String entry(String name) {
    return ProtoNames.jsonName("_" + name) + "Entry";
  }

  /// The field's name in the message.
  public String of(String wish) {
    return Optional.ofNullable(names.get(wish))
        .orElseThrow(() -> new IllegalStateException("no field " + wish));
  }

  /// The name in JSON that has to be written, so that it is the one of the source.
  public Optional<String> json(String wish) {
    boolean possible = !wish.isEmpty() && !(wish.startsWith("[") && wish.endsWith("]"));
    return Optional.of(wish).filter(inJson::contains).filter(known -> possible);
  }

  /// A further field, invented.
  public String more(String wish) {
    return scope.give(LegalNames.field(wish));
  }

  public boolean isFree(String name) {
    return scope.isFree(name);
  }
}
