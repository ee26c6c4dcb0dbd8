package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Collects findings of the rules that are asked for.
final class BufReport {

  private final Set<BufRule> asked;
  private final List<BufFinding> findings = new ArrayList<>();

  BufReport(Set<BufRule> asked) {
    this.asked = asked;
  }

  boolean asks(BufRule rule) {
    return asked.contains(rule);
  }

  void at(BufRule rule, ProtoFile before, ProtoFile after, TextRange range, String message) {
    if (asks(rule)) {
      findings.add(
          new BufFinding(
              rule,
              Optional.of(after.path()),
              Optional.of(after.location(range)),
              before.path(),
              message));
    }
  }

  /// A finding about a file as a whole.
  void inFile(BufRule rule, ProtoFile before, Optional<ProtoFile> after, String message) {
    if (asks(rule)) {
      findings.add(
          new BufFinding(
              rule, after.map(ProtoFile::path), Optional.empty(), before.path(), message));
    }
  }

  List<BufFinding> findings() {
    return List.copyOf(findings);
  }
}
