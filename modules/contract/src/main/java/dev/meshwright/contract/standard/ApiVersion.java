package dev.meshwright.contract.standard;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.QuotedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The version of a standard that a document names, and the rules to hold it against.
final class ApiVersion {

  private static final String RULE = "contract-version";

  private final List<Standard> lines;
  private final ContractProblems problems;

  /// @param lines of versions, the oldest first
  ApiVersion(List<Standard> lines, ContractProblems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /// @param rules whose words are used
  record Chosen(Standard rules, Version version) {}

  Chosen choose(ObjectNode root) {
    Optional<TreeNode> written = root.get("apiVersion").filter(it -> !(it instanceof NullNode));
    Chosen byKeys = byKeys(root);
    return switch (written.orElse(root)) {
      case StringNode text -> choose(text, byKeys);
      case NumberNode number -> wrong(number.range(), number.literal(), byKeys);
      case BooleanNode truth -> byKeys;
      default -> byKeys;
    };
  }

  /// Without a version the keys at the top tell the line.
  private Chosen byKeys(ObjectNode root) {
    Standard best = lines.getLast();
    long most = known(best, root);
    for (Standard line : lines) {
      if (known(line, root) > most) {
        best = line;
        most = known(line, root);
      }
    }
    return new Chosen(best, best.newest());
  }

  private static long known(Standard line, ObjectNode root) {
    return line.thing("contract").keys().stream()
        .filter(Thing.Key::required)
        .filter(key -> root.member(key.name()).isPresent())
        .map(Thing.Key::name)
        .distinct()
        .count();
  }

  private Chosen choose(StringNode text, Chosen byKeys) {
    Optional<Version> version = Version.of(text.value());
    if (version.isEmpty()) {
      return wrong(text.range(), text.value(), byKeys);
    }
    Optional<Chosen> exact = exact(version.get());
    return exact.orElseGet(() -> unknown(text.range(), version.get()));
  }

  private Optional<Chosen> exact(Version version) {
    return lines.stream()
        .filter(line -> line.versions().contains(version))
        .map(line -> new Chosen(line, version))
        .findFirst();
  }

  private Chosen wrong(TextRange range, String written, Chosen byKeys) {
    Optional<Chosen> meant = Version.meant(written).flatMap(this::exact);
    String message =
        "\"%s\" is not a version of %s; they are written like %s."
            .formatted(QuotedText.of(written), name(), newest());
    if (meant.isPresent()) {
      String version = meant.get().version().toString();
      problems.error(RULE, range, message, "Write " + version, TextEdit.replace(range, version));
    } else {
      problems.error(RULE, range, message, "One of: " + known() + ".");
    }
    return meant.orElse(byKeys);
  }

  private Chosen unknown(TextRange range, Version version) {
    Chosen nearest =
        lines.stream()
            .flatMap(line -> line.versions().stream().map(it -> new Chosen(line, it)))
            .filter(it -> it.version().compareTo(version) < 0)
            .max(Comparator.comparing(Chosen::version))
            .orElseGet(() -> new Chosen(lines.getFirst(), lines.getFirst().versions().getFirst()));
    boolean sameLine = nearest.version().major() == version.major();
    problems.info(
        RULE,
        range,
        "%s is not a version of %s that Meshwright knows; it is read like %s, and %s."
            .formatted(
                version,
                name(),
                nearest.version(),
                sameLine
                    ? "keys and words that are new in it are left alone"
                    : "nothing else in it is judged"),
        "Known: " + known() + ".");
    problems.judge(sameLine ? VersionSupport.LATER : VersionSupport.UNKNOWN);
    return nearest;
  }

  private String name() {
    return lines.getLast().name();
  }

  private Version newest() {
    return lines.getLast().newest();
  }

  private String known() {
    return lines.reversed().stream()
        .flatMap(line -> line.versions().reversed().stream())
        .map(Version::toString)
        .collect(Collectors.joining(", "));
  }
}
