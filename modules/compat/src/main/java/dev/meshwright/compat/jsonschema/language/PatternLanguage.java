package dev.meshwright.compat.jsonschema.language;

import dev.meshwright.text.regex.Nfa;
import dev.meshwright.text.regex.Regex;
import dev.meshwright.text.regex.RegexNode;
import dev.meshwright.text.regex.RegexReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The strings that a pattern of JSON Schema accepts: those it matches somewhere.
///
/// A pattern that begins with `^` may look ahead there; the looks are automata of their own that
/// must, or must not, match too.
public final class PatternLanguage {

  private final List<Nfa> wanted;
  private final List<Nfa> unwanted;

  private PatternLanguage(List<Nfa> wanted, List<Nfa> unwanted) {
    this.wanted = List.copyOf(wanted);
    this.unwanted = List.copyOf(unwanted);
  }

  /// Reads an ECMA-262 regular expression; empty when it is not regular, or too large.
  public static Optional<PatternLanguage> of(String regex) {
    return Regex.read(regex) instanceof RegexReading.Valid(Regex read)
        ? of(read)
        : Optional.empty();
  }

  private static Optional<PatternLanguage> of(Regex regex) {
    List<RegexNode> parts = new ArrayList<>();
    flatten(regex.root(), parts);
    List<Nfa> wanted = new ArrayList<>();
    List<Nfa> unwanted = new ArrayList<>();
    int at = 0;
    if (!parts.isEmpty() && parts.getFirst() instanceof RegexNode.Start) {
      at = 1;
      while (at < parts.size() && parts.get(at) instanceof RegexNode.Look look && !look.behind()) {
        Optional<Nfa> ahead = Nfa.of(anchored(List.of(look.node())));
        if (ahead.isEmpty()) {
          return Optional.empty();
        }
        (look.negative() ? unwanted : wanted).add(ahead.get());
        at++;
      }
    }
    List<RegexNode> rest = parts.subList(at, parts.size());
    Optional<Nfa> body = Nfa.of(at > 0 ? anchored(rest) : regex.root());
    if (body.isEmpty()) {
      return Optional.empty();
    }
    wanted.add(body.get());
    return Optional.of(new PatternLanguage(wanted, unwanted));
  }

  /// The parts of a sequence, those of sequences and groups in it as well.
  private static void flatten(RegexNode node, List<RegexNode> into) {
    switch (node) {
      case RegexNode.Sequence(List<RegexNode> parts) -> parts.forEach(p -> flatten(p, into));
      case RegexNode.Capture(RegexNode inner, int number) -> flatten(inner, into);
      case RegexNode other -> into.add(other);
    }
  }

  private static RegexNode anchored(List<RegexNode> parts) {
    List<RegexNode> all = new ArrayList<>();
    all.add(new RegexNode.Start());
    all.addAll(parts);
    return new RegexNode.Sequence(all);
  }

  public boolean accepts(String text) {
    return wanted.stream().allMatch(n -> n.matches(text))
        && unwanted.stream().noneMatch(n -> n.matches(text));
  }

  /// The automata, the wanted ones first.
  List<Nfa> automata() {
    List<Nfa> all = new ArrayList<>(wanted);
    all.addAll(unwanted);
    return all;
  }

  int wantedCount() {
    return wanted.size();
  }
}
