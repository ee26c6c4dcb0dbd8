package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.lint.ValidateRules.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Rules of one value that contradict one another, so that no value passes, or that say nothing.
///
/// @param bytes whether lengths count bytes
/// @param told takes a place and what is wrong there
record ValidateBounds(ValidateRules rules, boolean bytes, BiConsumer<TextRange, String> told) {

  private static final List<String> LEAST =
      List.of("min_len", "min_bytes", "min_items", "min_pairs");
  private static final List<String> MOST =
      List.of("max_len", "max_bytes", "max_items", "max_pairs");
  private static final List<String> EXACT = List.of("len", "len_bytes", "", "");
  private static final Set<String> WITHOUT_MEANING = Set.of("example");
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "email",
          "hostname",
          "ip",
          "ipv4",
          "ipv6",
          "uri",
          "uri_ref",
          "address",
          "uuid",
          "tuuid",
          "ip_with_prefixlen",
          "ipv4_with_prefixlen",
          "ipv6_with_prefixlen",
          "ip_prefix",
          "ipv4_prefix",
          "ipv6_prefix",
          "host_and_port",
          "well_known_regex");

  void check() {
    constant();
    range();
    lists();
    lengths();
    parts();
    pattern();
    moments();
  }

  private void constant() {
    Optional<Rule> constant = rules.first("const");
    boolean others =
        rules.all().stream()
            .anyMatch(rule ->
                !rule.path().getFirst().equals("const")
                    && !WITHOUT_MEANING.contains(rule.path().getFirst()));
    if (constant.isPresent() && others) {
      tell(
          constant.get(), "const allows one value: the other rules say nothing, or contradict it.");
    }
  }

  private void range() {
    only("gt", "gte");
    only("lt", "lte");
    Optional<Rule> lower = rules.first("gt").or(() -> rules.first("gte"));
    Optional<Rule> upper = rules.first("lt").or(() -> rules.first("lte"));
    if (lower.isPresent() && upper.isPresent()) {
      Optional<BigDecimal> from = ValidateNumbers.of(lower.get().value());
      Optional<BigDecimal> to = ValidateNumbers.of(upper.get().value());
      if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) == 0) {
        boolean one = lower.get().name().equals("gte") && upper.get().name().equals("lte");
        tell(
            upper.get(),
            one
                ? "gte and lte are the same: one value passes, which const says."
                : lower.get().name() + " and " + upper.get().name() + " are the same.");
      }
    }
  }

  private void lists() {
    Set<String> allowed =
        rules.named("in").map(rule -> rule.value().canonical()).collect(Collectors.toSet());
    rules
        .named("not_in")
        .filter(rule -> allowed.contains(rule.value().canonical()))
        .forEach(rule -> tell(rule, rule.value().canonical() + " is in both in and not_in."));
  }

  private void lengths() {
    for (int i = 0; i < LEAST.size(); i++) {
      Optional<BigDecimal> least = rules.number(LEAST.get(i));
      Optional<BigDecimal> most = rules.number(MOST.get(i));
      if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
        rules
            .first(LEAST.get(i))
            .ifPresent(rule ->
                tell(
                    rule,
                    rule.name()
                        + " "
                        + least.get().toBigInteger()
                        + " is more than the "
                        + most.get().toBigInteger()
                        + " that are the most: no value passes."));
      }
      String exact = EXACT.get(i);
      if (least.isPresent() || most.isPresent()) {
        rules
            .first(exact)
            .ifPresent(rule -> tell(rule, exact + " says the length: a bound adds nothing to it."));
      }
    }
  }

  private void parts() {
    Optional<BigDecimal> most = rules.number("max_len").or(() -> rules.number("len"));
    for (String part : List.of("prefix", "suffix", "contains")) {
      rules
          .first(part)
          .filter(rule ->
              rule.value() instanceof ProtoValue.Text text
                  && most.isPresent()
                  && BigDecimal.valueOf(length(text)).compareTo(most.get()) > 0)
          .ifPresent(rule -> tell(rule, part + " is longer than a value may be: no value passes."));
    }
    List<Rule> formats =
        rules.all().stream().filter(rule -> WELL_KNOWN.contains(rule.path().getFirst())).toList();
    if (formats.size() > 1) {
      tell(formats.getLast(), "Only one of the formats can be asked for.");
    }
  }

  private long length(ProtoValue.Text text) {
    return bytes ? text.bytes().length() : text.text().codePointCount(0, text.text().length());
  }

  private void pattern() {
    rules
        .first("pattern")
        .ifPresent(rule -> {
          if (rule.value() instanceof ProtoValue.Text text) {
            ValidatePattern.fault(text.text())
                .ifPresent(why -> tell(rule, "The pattern cannot be read: " + why + "."));
          }
        });
  }

  private void moments() {
    if (rules.isTrue("lt_now") && rules.isTrue("gt_now")) {
      rules.first("gt_now").ifPresent(rule -> tell(rule, "No moment is before and after now."));
    }
    rules
        .first("within")
        .filter(rule ->
            ValidateNumbers.of(rule.value()).filter(nanos -> nanos.signum() <= 0).isPresent())
        .ifPresent(rule -> tell(rule, "within must be longer than nothing."));
  }

  private void only(String one, String other) {
    if (rules.first(one).isPresent()) {
      rules
          .first(other)
          .ifPresent(rule -> tell(rule, "Only one of " + one + " and " + other + " can be said."));
    }
  }

  private void tell(Rule rule, String message) {
    told.accept(rule.range(), message);
  }
}
