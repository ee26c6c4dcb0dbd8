package dev.meshwright.compat.jsonschema.language;

import java.util.Arrays;

/// States of an automaton in order, as a key.
final class StateSet {

  private final int[] states;

  StateSet(int[] states) {
    this.states = states;
  }

  int[] states() {
    return states;
  }

  int size() {
    return states.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateSet set && Arrays.equals(states, set.states);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(states);
  }
}
