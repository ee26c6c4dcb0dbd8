package dev.meshwright.text.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// A nondeterministic automaton that says whether an expression matches somewhere in a string. It
/// is walked with sets of states, one character at a time.
public final class Nfa {

  /// The set that stands for "has matched, whatever follows".
  private static final StateSet MATCHED = new StateSet(new int[] {-1});

  private final List<NfaState> states;
  private final int accept;
  private final int[] restart;
  private final int[] first;

  private Nfa(List<NfaState> states, int start, int accept) {
    this.states = states;
    this.accept = accept;
    this.restart = prune(closure(new int[] {start}, false));
    this.first = closure(new int[] {start}, true);
  }

  /// The automaton of an expression; empty when it would be too large, or none can decide it.
  public static Optional<Nfa> of(RegexNode node) {
    return new NfaBuilder().build(node);
  }

  static Nfa of(List<NfaState> states, int start, int accept) {
    return new Nfa(states, start, accept);
  }

  /// The states before the first character.
  public StateSet start() {
    return settle(first);
  }

  /// The states after one more character, in order.
  public StateSet step(StateSet from, int c) {
    if (isMatched(from)) {
      return from;
    }
    int[] moved = new int[from.size()];
    int count = 0;
    for (int state : from.states()) {
      NfaState s = states.get(state);
      if (s.isChars() && s.chars().contains(c)) {
        moved[count++] = s.next();
      }
    }
    int[] targets = Arrays.copyOf(moved, count + restart.length);
    System.arraycopy(restart, 0, targets, count, restart.length);
    return settle(closure(targets, false));
  }

  /// Whether a string that ends here matches.
  ///
  /// @param atStart whether it is empty
  public boolean accepts(StateSet at, boolean atStart) {
    return isMatched(at) || contains(closure(at.states(), atStart, true), accept);
  }

  /// Whether no string that goes on from here can match.
  public boolean isDead(StateSet at) {
    return at.size() == 0;
  }

  public boolean matches(String text) {
    StateSet at = start();
    for (int i = 0; i < text.length() && !isMatched(at); ) {
      int c = text.codePointAt(i);
      at = step(at, c);
      i += Character.charCount(c);
    }
    return accepts(at, text.isEmpty());
  }

  /// The sets of characters that it tells apart.
  public List<CharSet> characters() {
    return states.stream().map(NfaState::chars).distinct().toList();
  }

  private StateSet settle(int[] set) {
    return contains(set, accept) ? MATCHED : new StateSet(set);
  }

  private static boolean contains(int[] set, int state) {
    return Arrays.binarySearch(set, state) >= 0;
  }

  private int[] closure(int[] from, boolean atStart) {
    return closure(from, atStart, false);
  }

  private static boolean isMatched(StateSet set) {
    return set.equals(MATCHED);
  }

  private int[] closure(int[] from, boolean atStart, boolean atEnd) {
    BitSet seen = new BitSet(states.size());
    int[] stack = new int[states.size() + from.length];
    int top = 0;
    for (int state : from) {
      if (!seen.get(state)) {
        seen.set(state);
        stack[top++] = state;
      }
    }
    while (top > 0) {
      NfaState s = states.get(stack[--top]);
      if (s.passable(atStart, atEnd)) {
        top = push(s.next(), seen, stack, top);
        top = push(s.other(), seen, stack, top);
      }
    }
    return seen.stream().toArray();
  }

  private static int push(int state, BitSet seen, int[] stack, int top) {
    if (state < 0 || seen.get(state)) {
      return top;
    }
    seen.set(state);
    stack[top] = state;
    return top + 1;
  }

  /// Without what can never lead on once the first character is passed: an anchored expression then
  /// has no way to begin again.
  private int[] prune(int[] set) {
    boolean alive =
        Arrays.stream(set).mapToObj(states::get).anyMatch(s -> s.isChars() || s.isEnd());
    return alive ? set : new int[0];
  }
}
