package dev.meshwright.usecases.compare;

import java.util.LinkedHashMap;
import java.util.function.Function;

/// Keeps the values that were asked for last, so that what is asked for with every keystroke is
/// made once. Thread-safe; two threads may make the same value.
final class LastUsed<K, V> {

  private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private int bound;

  /// @param bound how many values are kept
  LastUsed(int bound) {
    this.bound = bound;
  }

  /// @param most how many values are kept from now on
  void keep(int most) {
    synchronized (values) {
      bound = most;
      giveUpEldest();
    }
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
      giveUpEldest();
    }
    return made;
  }

  private void giveUpEldest() {
    while (values.size() > bound) {
      values.pollFirstEntry();
    }
  }
}
