package dev.meshwright.usecases.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Keeps the values that were asked for last, so that what is asked for with every keystroke is
/// made once. Thread-safe; two threads may make the same value.
final class LastUsed<K, V> {

  private final Map<K, V> values;

  /// @param bound how many values are kept
  LastUsed(int bound) {
    values =
        new LinkedHashMap<>(bound, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > bound;
          }
        };
  }

  V get(K key, Function<K, V> make) {
    synchronized (values) {
      V kept = values.get(key);
      if (kept != null) {
        return kept;
      }
    }
    V made = make.apply(key);
    synchronized (values) {
      values.put(key, made);
    }
    return made;
  }
}
