package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds automata from the back: each piece is given the state that follows it.
final class NfaBuilder {

  private static final int MAX_STATES = 6_000;

  private final List<NfaState> states = new ArrayList<>();

  Optional<Nfa> build(RegexNode node) {
    int accept = add(new NfaState(NfaState.How.CHARS, CharSet.NONE, -1, -1));
    int start = piece(node, accept);
    return states.size() > MAX_STATES || start < 0
        ? Optional.empty()
        : Optional.of(Nfa.of(List.copyOf(states), start, accept));
  }

  /// The state to enter a piece by; -1 when it cannot be built.
  private int piece(RegexNode node, int next) {
    if (next < 0 || states.size() > MAX_STATES) {
      return -1;
    }
    return switch (node) {
      case RegexNode.Chars(CharSet set) -> add(new NfaState(NfaState.How.CHARS, set, next, -1));
      case RegexNode.Start() -> add(new NfaState(NfaState.How.AT_START, CharSet.NONE, next, -1));
      case RegexNode.End() -> add(new NfaState(NfaState.How.AT_END, CharSet.NONE, next, -1));
      case RegexNode.Look ignored -> -1;
      case RegexNode.WordEdge ignored -> -1;
      case RegexNode.BackReference ignored -> -1;
      case RegexNode.Capture(RegexNode inner, int number) -> piece(inner, next);
      case RegexNode.Sequence(List<RegexNode> parts) -> {
        int at = next;
        for (RegexNode part : parts.reversed()) {
          at = piece(part, at);
        }
        yield at;
      }
      case RegexNode.Choice(List<RegexNode> branches) -> {
        int at = -1;
        for (RegexNode branch : branches.reversed()) {
          int entry = piece(branch, next);
          if (entry < 0) {
            yield -1;
          }
          at = at < 0 ? entry : free(entry, at);
        }
        yield at;
      }
      case RegexNode.Repeat(RegexNode inner, int min, int max, boolean greedy, var groups) ->
          repeat(inner, min, max, next);
    };
  }

  private int repeat(RegexNode inner, int min, int max, int next) {
    if (min > MAX_STATES || max > MAX_STATES) {
      return -1;
    }
    int at = next;
    if (max < 0) {
      int loop = free(-1, next);
      int entry = piece(inner, loop);
      if (entry < 0) {
        return -1;
      }
      states.set(loop, new NfaState(NfaState.How.FREE, CharSet.NONE, entry, next));
      at = loop;
    } else {
      for (int i = min; i < max && at >= 0; i++) {
        int entry = piece(inner, at);
        at = entry < 0 ? -1 : free(entry, next);
      }
    }
    for (int i = 0; i < min && at >= 0; i++) {
      at = piece(inner, at);
    }
    return at;
  }

  private int free(int next, int other) {
    return add(new NfaState(NfaState.How.FREE, CharSet.NONE, next, other));
  }

  private int add(NfaState state) {
    states.add(state);
    return states.size() - 1;
  }
}
