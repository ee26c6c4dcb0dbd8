package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What protovalidate is told of one declaration, whether in options of their own
/// (`(buf.validate.field).string.min_len = 1`) or in one message (`= { string: { min_len: 1 } }`).
///
/// @param all each with the names that lead to it: `string`, `min_len`
record ValidateRules(List<Rule> all) {

  /// @param path at least one name
  record Rule(List<String> path, ProtoValue value, TextRange range) {

    String name() {
      return path.getLast();
    }
  }

  /// @param extension `buf.validate.field`, `buf.validate.message` or `buf.validate.oneof`
  static ValidateRules of(List<ProtoOption> options, String extension) {
    List<Rule> all = new ArrayList<>();
    for (ProtoOption option : options) {
      ProtoOption.Part first = option.name().getFirst();
      String name = first.name().text();
      if (first.extension() && (name.equals(extension) || name.equals("." + extension))) {
        List<String> path = option.name().stream().skip(1).map(part -> part.name().text()).toList();
        add(path, option.value(), option.range(), all);
      }
    }
    return new ValidateRules(List.copyOf(all));
  }

  private static void add(List<String> path, ProtoValue value, TextRange range, List<Rule> all) {
    switch (value) {
      case ProtoValue.Aggregate aggregate when !isMoment(path) && !isCel(path) -> {
        for (ProtoValue.Member member : aggregate.members()) {
          List<String> inner = new ArrayList<>(path);
          inner.add(member.name().text());
          add(List.copyOf(inner), member.value(), member.name().range(), all);
        }
        if (aggregate.members().isEmpty() && !path.isEmpty()) {
          all.add(new Rule(path, value, range));
        }
      }
      case ProtoValue.Sequence sequence ->
          sequence.items().forEach(item -> add(path, item, item.range(), all));
      case ProtoValue other when path.isEmpty() -> {}
      case ProtoValue other -> all.add(new Rule(path, other, range));
    }
  }

  /// Durations and timestamps are messages that are values.
  private static boolean isMoment(List<String> path) {
    return path.size() > 1
        && (path.get(path.size() - 2).equals("duration")
            || path.get(path.size() - 2).equals("timestamp"));
  }

  private static boolean isCel(List<String> path) {
    return !path.isEmpty() && path.getLast().equals("cel");
  }

  /// Those below a name, without it.
  ValidateRules below(String... names) {
    List<String> prefix = List.of(names);
    return new ValidateRules(
        all.stream()
            .filter(rule ->
                rule.path().size() > prefix.size()
                    && rule.path().subList(0, prefix.size()).equals(prefix))
            .map(rule ->
                new Rule(
                    rule.path().subList(prefix.size(), rule.path().size()),
                    rule.value(),
                    rule.range()))
            .toList());
  }

  Stream<Rule> named(String name) {
    return all.stream().filter(rule -> rule.path().size() == 1 && rule.name().equals(name));
  }

  Optional<Rule> first(String name) {
    return named(name).findFirst();
  }

  boolean isTrue(String name) {
    return first(name).filter(rule -> rule.value().canonical().equals("true")).isPresent();
  }

  /// A whole number, or a number of nanoseconds of a duration or a timestamp.
  Optional<BigDecimal> number(String name) {
    return first(name).flatMap(rule -> ValidateNumbers.of(rule.value()));
  }
}
