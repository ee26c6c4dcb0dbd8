package dev.meshwright.text.regex;

import java.util.Arrays;

/// States of an automaton in order, as a key.
public final class StateSet {

  private final int[] states;

  StateSet(int[] states) {
    this.states = states;
  }

  int[] states() {
    return states;
  }

  public int size() {
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
