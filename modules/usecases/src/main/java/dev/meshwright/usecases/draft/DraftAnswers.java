package dev.meshwright.usecases.draft;

import dev.meshwright.model.data.DataType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people decided about a new schema.
///
/// @param name from which its type gets its name; empty for the one of its source
/// @param types of fields by their paths, where they are not those as which they were read
/// @param optional paths of fields that may be absent although all values are there
public record DraftAnswers(
    Optional<String> name, Map<String, DataType> types, Set<String> optional) {

  public DraftAnswers {
    types = Map.copyOf(types);
    optional = Set.copyOf(optional);
  }

  /// Nothing was decided.
  public static DraftAnswers none() {
    return new DraftAnswers(Optional.empty(), Map.of(), Set.of());
  }

  public DraftAnswers named(String wanted) {
    return new DraftAnswers(
        Optional.of(wanted.strip()).filter(text -> !text.isEmpty()), types, optional);
  }

  public DraftAnswers typed(String path, DataType type) {
    Map<String, DataType> all = new HashMap<>(types);
    all.put(path, type);
    return new DraftAnswers(name, all, optional);
  }

  /// Turns around whether a field may be absent.
  public DraftAnswers turned(String path) {
    Set<String> all = new HashSet<>(optional);
    if (!all.remove(path)) {
      all.add(path);
    }
    return new DraftAnswers(name, types, all);
  }
}
