package dev.meshwright.contract.standard;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Holds a document against the version of a standard that it names.
public final class StandardCheck {

  private final Standard standard;
  private final Version version;
  private final ContractProblems problems;
  private final ValueCheck values;
  private final KeyCheck keyCheck;

  private StandardCheck(ApiVersion.Chosen chosen, ContractProblems problems) {
    this.standard = chosen.rules();
    this.version = chosen.version();
    this.problems = problems;
    this.values = new ValueCheck(standard, version, problems, this::thing);
    this.keyCheck = new KeyCheck(standard, version, problems);
  }

  /// @param lines of versions of one standard, the oldest first
  /// @param root of the document
  /// @return the version whose rules the document was held against
  public static Version check(List<Standard> lines, ObjectNode root, ContractProblems problems) {
    ApiVersion.Chosen chosen = new ApiVersion(lines, problems).choose(root);
    if (problems.judgement() == VersionSupport.UNKNOWN) {
      return chosen.version();
    }
    chosen
        .rules()
        .borrowing()
        .filter(it -> it.by().holds(chosen.version()))
        .ifPresent(it ->
            problems.forgive(
                unlessIn(it.from(), chosen, root, problems),
                "%s allows it: name that version in apiVersion.".formatted(it.from())));
    new StandardCheck(chosen, problems).thing("contract", root);
    problems.forgive(problem -> false, "");
    return chosen.version();
  }

  /// Tells the problems that a later version has not.
  private static Predicate<Problem> unlessIn(
      Version later, ApiVersion.Chosen chosen, ObjectNode root, ContractProblems problems) {
    ContractProblems others = problems.other();
    new StandardCheck(new ApiVersion.Chosen(chosen.rules(), later), others).thing("contract", root);
    Set<Object> there = new HashSet<>();
    others.sorted().forEach(problem -> there.add(place(problem, later)));
    return problem -> !there.contains(place(problem, chosen.version()));
  }

  private static Object place(Problem problem, Version version) {
    return List.of(
        problem.rule(), problem.location(), problem.message().replace(version.toString(), ""));
  }

  private void thing(String name, ObjectNode node) {
    Thing thing = standard.thing(name);
    List<Thing.Key> keys = new ArrayList<>();
    collect(thing, node, keys);
    Set<String> known = new HashSet<>();
    keys.forEach(key -> known.add(key.name()));
    for (Thing.Key key : keys) {
      key(thing, key, node);
    }
    for (Member member : node.members()) {
      if (!known.contains(member.key().value())) {
        keyCheck.unknown(thing, known, node, member);
      }
    }
  }

  /// The keys that this version has for this very object.
  private void collect(Thing thing, ObjectNode node, List<Thing.Key> into) {
    own(thing.keys(), into);
    include(thing.includes(), node, into);
    for (Thing.When when : thing.cases()) {
      if (when.span().holds(version) && Cases.applies(when, node)) {
        own(when.keys(), into);
        include(when.includes(), node, into);
      }
    }
  }

  private void own(List<Thing.Key> keys, List<Thing.Key> into) {
    keys.stream().filter(key -> key.span().holds(version)).forEach(into::add);
  }

  private void include(List<Thing.Include> includes, ObjectNode node, List<Thing.Key> into) {
    for (Thing.Include include : includes) {
      if (include.span().holds(version)) {
        collect(standard.thing(include.thing()), node, into);
      }
    }
  }

  private void key(Thing thing, Thing.Key key, ObjectNode node) {
    Optional<Member> member = node.member(key.name());
    Optional<TreeNode> value =
        member.map(Member::value).filter(it -> !(it instanceof NullNode) || takesNull(key.rule()));
    if (value.isPresent()) {
      values.check(key.name(), key.rule(), value.get());
    } else if (key.required()) {
      missing(thing, key, node, member);
    } else {
      member.ifPresent(empty ->
          problems.error(
              "contract-type",
              empty.range(),
              "\"%s\" has no value here; it must be %s."
                  .formatted(key.name(), values.expected(key.rule())),
              "Give it a value, or take the line out."));
    }
  }

  private static boolean takesNull(ValueRule rule) {
    return rule instanceof ValueRule.Any || rule instanceof ValueRule.Scalar;
  }

  private void missing(Thing thing, Thing.Key key, ObjectNode node, Optional<Member> empty) {
    TextRange start = new TextRange(node.range().start(), node.range().start());
    problems.error(
        "contract-missing",
        empty.map(Member::range).orElse(start),
        "%s needs \"%s\"; %s %s asks for it."
            .formatted(described(thing, node, key), key.name(), standard.name(), version),
        "Add a line " + key.name() + ": ...");
  }

  /// The thing as messages call it, with the value that brings the key: `A server of type kafka`.
  private String described(Thing thing, ObjectNode node, Thing.Key key) {
    return standard.cases(thing).stream()
        .filter(when -> when.keys().contains(key))
        .flatMap(when ->
            Cases.deciding(when, node).stream()
                .map(value -> thing.called() + " of " + when.key() + " " + value))
        .findFirst()
        .orElse(thing.called());
  }
}
