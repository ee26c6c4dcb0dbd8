package dev.meshwright.text;

import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Collects the problems of one text: each once, in the order of their finding, and not more than
/// anybody reads.
public final class ProblemCollector {

  private final Function<TextRange, Location> places;
  private final int most;
  private final Optional<Function<Location, Problem>> last;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private boolean full;

  private ProblemCollector(
      Function<TextRange, Location> places, int most, Optional<Function<Location, Problem>> last) {
    this.places = places;
    this.most = most;
    this.last = last;
  }

  /// @param most problems that are kept; further ones are dropped
  public ProblemCollector(TreeDocument document, int most) {
    this(document::locate, most, Optional.empty());
  }

  public ProblemCollector(String file, LineIndex lines, int most) {
    this(range -> Location.of(file, lines, range), most, Optional.empty());
  }

  /// An empty collector for the same text.
  ///
  /// @param problem says, at the place of the first dropped problem, that there are more
  public ProblemCollector endingWith(Function<Location, Problem> problem) {
    return new ProblemCollector(places, most, Optional.of(problem));
  }

  /// An empty collector for the same text.
  public ProblemCollector emptied() {
    return new ProblemCollector(places, most, last);
  }

  /// With these problems so far; more can be added to either.
  public ProblemCollector copy() {
    ProblemCollector copy = emptied();
    copy.problems.addAll(problems);
    copy.full = full;
    return copy;
  }

  public void error(String rule, TextRange range, String message, String hint) {
    add(Severity.ERROR, rule, range, message, hint, List.of());
  }

  /// An error that one edit mends.
  public void error(String rule, TextRange range, String message, String title, TextEdit edit) {
    String file = locate(range).file();
    List<Fix> fixes = List.of(Fix.inFile(title, file, List.of(edit)));
    add(Severity.ERROR, rule, range, message, title + ".", fixes);
  }

  public void warning(String rule, TextRange range, String message, String hint) {
    add(Severity.WARNING, rule, range, message, hint, List.of());
  }

  public void add(
      Severity severity,
      String rule,
      TextRange range,
      String message,
      String hint,
      List<Fix> fixes) {
    if (!full) {
      add(new Problem(rule, severity, locate(range), message, hint, fixes));
    }
  }

  public void add(Problem problem) {
    if (full || problems.contains(problem)) {
      return;
    }
    full = problems.size() >= most;
    if (!full) {
      problems.add(problem);
    } else {
      last.map(each -> each.apply(problem.location())).ifPresent(problems::add);
    }
  }

  public void addAll(Collection<Problem> others) {
    others.forEach(this::add);
  }

  public Location locate(TextRange range) {
    return places.apply(range);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// By place.
  public List<Problem> sorted() {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.location().range()))
        .toList();
  }
}
