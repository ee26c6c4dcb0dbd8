package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says each change at every place where its definition is used.
final class AvroFindings {

  /// Findings of one comparison; what lies beyond is left out.
  private static final int MAX_FINDINGS = 2_000;

  /// Uses of one pair of definitions that are told, for each way of reading it.
  private static final int MAX_USES = 25;

  /// How deep definitions are followed into one another; deeper uses are left out.
  private static final int MAX_DEPTH = 500;

  private final Map<AvroDefinitionDiff.Pair, AvroDefinitionDiff> pairs;
  private final Set<AvroDefinitionDiff.Pair> changed;
  private final Map<List<Object>, Integer> told = new HashMap<>();
  private final Map<List<Object>, Told> lastTold = new LinkedHashMap<>();
  private final Set<AvroDefinitionDiff.Pair> onPath = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  /// Which findings were told of one use.
  private record Told(int first, int end) {}

  private AvroFindings(Map<AvroDefinitionDiff.Pair, AvroDefinitionDiff> pairs) {
    this.pairs = pairs;
    this.changed = changed(pairs);
  }

  static List<Finding> of(AvroDiff diff, AvroDefinitionDiff root) {
    AvroFindings findings = new AvroFindings(diff.pairs());
    findings.tell(root, rootName(diff.current()), true, true);
    findings.countOthers();
    findings.findings.sort(
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparingInt(AvroFindings::start)
            .thenComparing(Finding::path)
            .thenComparing(Finding::rule));
    return findings.findings;
  }

  private static String rootName(AvroDocument document) {
    AvroType root = document.deref(document.root());
    return root instanceof AvroNamed named ? named.name().simple() : "schema";
  }

  private static int start(Finding finding) {
    return finding.place().or(finding::previous).map(at -> at.range().start()).orElse(0);
  }

  /// The pairs that changed themselves or use one that did.
  private static Set<AvroDefinitionDiff.Pair> changed(
      Map<AvroDefinitionDiff.Pair, AvroDefinitionDiff> pairs) {
    Map<AvroDefinitionDiff.Pair, List<AvroDefinitionDiff.Pair>> users = new HashMap<>();
    List<AvroDefinitionDiff.Pair> pending = new ArrayList<>();
    pairs.forEach((pair, diff) -> {
      diff.uses()
          .forEach(use -> users.computeIfAbsent(use.pair(), p -> new ArrayList<>()).add(pair));
      if (!diff.changes().isEmpty()) {
        pending.add(pair);
      }
    });
    Set<AvroDefinitionDiff.Pair> changed = new HashSet<>(pending);
    while (!pending.isEmpty()) {
      for (AvroDefinitionDiff.Pair user : users.getOrDefault(pending.removeLast(), List.of())) {
        if (changed.add(user)) {
          pending.add(user);
        }
      }
    }
    return changed;
  }

  private void tell(AvroDefinitionDiff diff, String path, boolean backward, boolean forward) {
    for (AvroChange change : diff.changes()) {
      if (findings.size() < MAX_FINDINGS) {
        findings.add(finding(change, path, backward, forward));
      }
    }
    for (AvroDefinitionDiff.Use use : diff.uses()) {
      boolean back = backward && use.backward();
      boolean fore = forward && use.forward();
      AvroDefinitionDiff used = pairs.get(use.pair());
      if (used == null
          || !changed.contains(use.pair())
          || onPath.size() >= MAX_DEPTH
          || onPath.contains(use.pair())) {
        continue;
      }
      List<Object> reading = List.of(use.pair(), back, fore);
      if (told.merge(reading, 1, Integer::sum) <= MAX_USES) {
        onPath.add(use.pair());
        int first = findings.size();
        tell(used, path + use.path(), back, fore);
        lastTold.put(reading, new Told(first, findings.size()));
        onPath.remove(use.pair());
      }
    }
  }

  /// Says of the last use that is told how many more there are.
  private void countOthers() {
    Set<Integer> mentioned = new HashSet<>();
    lastTold.forEach((reading, last) -> {
      int more = told.getOrDefault(reading, 0) - MAX_USES;
      for (int i = last.first; i < last.end && more > 0; i++) {
        if (mentioned.add(i)) {
          findings.set(i, alsoAt(findings.get(i), more));
        }
      }
    });
  }

  private static Finding alsoAt(Finding finding, int places) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.backward(),
        finding.forward(),
        finding.layer(),
        finding.layers(),
        finding.path(),
        finding.place(),
        finding.previous(),
        finding.message() + " The same holds at " + places + " more places where the type is used.",
        finding.hint(),
        finding.witness(),
        finding.equivalents(),
        finding.fixes());
  }

  private static Finding finding(
      AvroChange change, String path, boolean backwardCounts, boolean forwardCounts) {
    Rule rule = change.rule();
    boolean onWire = rule.layers().getFirst() == Layer.WIRE;
    Effect backward = counted(change.backward(), backwardCounts, onWire);
    Effect forward = counted(change.forward(), forwardCounts, onWire);
    String whom = AvroPhrases.whom(backward, forward);
    String meaning = change.meaning().isEmpty() ? "" : " " + change.meaning();
    return new Finding(
        rule.id(),
        severity(change, backward, forward),
        backward,
        forward,
        rule.layers().getFirst(),
        Set.copyOf(rule.layers()),
        path + change.path(),
        change.place(),
        change.previous(),
        change.what() + whom + meaning,
        rule.hint() + AvroPhrases.order(backward, forward),
        Optional.empty(),
        rule.equivalents(),
        change.fixes());
  }

  /// Where nothing is read, nothing breaks, and bytes lose nothing.
  private static Effect counted(Effect effect, boolean counts, boolean onWire) {
    return (effect == Effect.BREAK || onWire) && !counts ? Effect.OK : effect;
  }

  private static Severity severity(AvroChange change, Effect backward, Effect forward) {
    if (backward == Effect.BREAK) {
      return Severity.ERROR;
    }
    if (forward == Effect.BREAK) {
      return change.rule().severity();
    }
    boolean bytesOnly = change.rule().layers().getFirst() == Layer.WIRE;
    boolean unfelt = backward == Effect.OK && forward == Effect.OK;
    boolean meant = change.backward() == Effect.OK && change.forward() == Effect.OK;
    if (bytesOnly && unfelt && !meant) {
      return Severity.INFO;
    }
    Severity severity = change.severity().orElse(change.rule().severity());
    if (!bytesOnly || severity != Severity.ERROR) {
      return severity;
    }
    boolean lossy = backward == Effect.LOSSY || forward == Effect.LOSSY;
    return lossy ? Severity.WARNING : Severity.INFO;
  }
}
