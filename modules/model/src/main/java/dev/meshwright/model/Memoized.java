package dev.meshwright.model;

import java.util.Optional;
import java.util.function.Supplier;

/// A value worked out when it is first asked for, once, whatever thread asks. What works it out
/// must not ask for it.
public final class Memoized<T> implements Supplier<T> {

  private final Supplier<T> work;
  private volatile Optional<T> value = Optional.empty();

  public Memoized(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public T get() {
    Optional<T> known = value;
    if (known.isPresent()) {
      return known.get();
    }
    synchronized (this) {
      if (value.isEmpty()) {
        value = Optional.of(work.get());
      }
      return value.orElseThrow();
    }
  }
}
