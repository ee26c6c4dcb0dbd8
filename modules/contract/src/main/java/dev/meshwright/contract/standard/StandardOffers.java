package dev.meshwright.contract.standard;

import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.text.JsonPlaces;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeOffers;
import dev.meshwright.text.TreePlace;
import dev.meshwright.text.TreePlace.Level;
import dev.meshwright.text.TreePlace.Spot;
import dev.meshwright.text.YamlPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Offers what a standard has at a place of a document: keys of its objects, words of its lists.
public final class StandardOffers {

  private final Standard standard;
  private final Version version;
  private final TreeOffers offers;

  private StandardOffers(Standard standard, Version version, TreeOffers offers) {
    this.standard = standard;
    this.version = version;
    this.offers = offers;
  }

  /// @param lines of versions of one standard, the oldest first
  /// @param names that an object of a schema can have, asked for when it is to be named
  public static List<Offer> at(
      List<Standard> lines, String text, int offset, Supplier<List<String>> names) {
    boolean json = JsonText.looksLikeJson(text);
    Optional<TreePlace> place = json ? JsonPlaces.at(text, offset) : YamlPlaces.at(text, offset);
    if (place.isEmpty()) {
      return List.of();
    }
    TreeOffers offers = new TreeOffers(place.get(), !json);
    Optional<Version> named =
        place.get().levels().stream()
            .findFirst()
            .flatMap(level -> level.text("apiVersion"))
            .flatMap(Version::of);
    Standard standard =
        lines.stream()
            .filter(line -> named.filter(line.versions()::contains).isPresent())
            .findFirst()
            .orElse(lines.getLast());
    Version version = named.filter(standard.versions()::contains).orElse(standard.newest());
    new StandardOffers(standard, version, offers).add(lines, names);
    return offers.all();
  }

  private void add(List<Standard> lines, Supplier<List<String>> names) {
    TreePlace place = offers.place();
    List<Level> levels = place.levels();
    List<ValueRule> rules = List.of(new ValueRule.Named("contract"));
    for (Level level : levels) {
      if (level.list()) {
        rules = items(rules);
      } else {
        List<Thing.Key> keys = rules.stream().flatMap(rule -> keys(rule, level)).toList();
        if (level.key().isEmpty()) {
          keys.forEach(key -> offers.key(key.name(), detail(key), value(key.rule())));
          return;
        }
        rules =
            keys.stream()
                .filter(key -> key.name().equals(level.key()))
                .map(Thing.Key::rule)
                .toList();
      }
    }
    if (place.spot() != Spot.VALUE || levels.isEmpty()) {
      return;
    }
    String key = levels.getLast().key();
    if (levels.size() == 1 && key.equals("apiVersion")) {
      lines.reversed().stream()
          .flatMap(line -> line.versions().reversed().stream())
          .forEach(each -> offers.text(OfferKind.VALUE, each.toString(), "version"));
    }
    boolean object = levels.size() == 3 && levels.getFirst().key().equals("schema");
    if (object && (key.equals("name") || key.equals("physicalName"))) {
      names.get().forEach(name -> offers.text(OfferKind.TYPE, name, "schema"));
    }
    rules.forEach(this::values);
  }

  private static List<ValueRule> items(List<ValueRule> rules) {
    return rules.stream()
        .flatMap(StandardOffers::each)
        .flatMap(rule ->
            rule instanceof ValueRule.Items(ValueRule item, var count)
                ? Stream.of(item)
                : Stream.empty())
        .toList();
  }

  private static Stream<ValueRule> each(ValueRule rule) {
    return rule instanceof ValueRule.Either(List<ValueRule> rules)
        ? rules.stream().flatMap(StandardOffers::each)
        : Stream.of(rule);
  }

  private Stream<Thing.Key> keys(ValueRule rule, Level level) {
    List<Thing.Key> keys = new ArrayList<>();
    each(rule)
        .forEach(one -> {
          if (one instanceof ValueRule.Named(String name)) {
            collect(standard.thing(name), level, keys);
          }
        });
    return keys.stream();
  }

  /// The keys that this version has for an object with such members.
  private void collect(Thing thing, Level level, List<Thing.Key> into) {
    thing.keys().stream().filter(key -> key.span().holds(version)).forEach(into::add);
    include(thing.includes(), level, into);
    for (Thing.When when : thing.cases()) {
      if (when.span().holds(version) && applies(when, level)) {
        when.keys().stream().filter(key -> key.span().holds(version)).forEach(into::add);
        include(when.includes(), level, into);
      }
    }
  }

  private void include(List<Thing.Include> includes, Level level, List<Thing.Key> into) {
    includes.stream()
        .filter(include -> include.span().holds(version))
        .forEach(include -> collect(standard.thing(include.thing()), level, into));
  }

  private static boolean applies(Thing.When when, Level level) {
    boolean given = when.given().filter(level.keys()::contains).isPresent();
    boolean absent = when.absent() && !level.keys().contains(when.key());
    return given || absent || level.text(when.key()).filter(when.values()::contains).isPresent();
  }

  private void values(ValueRule rule) {
    switch (rule) {
      case ValueRule.Word(String words) ->
          standard
              .words(words)
              .in(version)
              .forEach(word -> offers.text(OfferKind.VALUE, word, words));
      case ValueRule.Truth truth -> {
        offers.json(OfferKind.VALUE, "true", "", "true");
        offers.json(OfferKind.VALUE, "false", "", "false");
      }
      case ValueRule.Either(List<ValueRule> rules) -> rules.forEach(this::values);
      case ValueRule.Items(ValueRule item, var count) -> {}
      case ValueRule.Text text -> {}
      case ValueRule.Beginning beginning -> {}
      case ValueRule.Numeric numeric -> {}
      case ValueRule.Scalar scalar -> {}
      case ValueRule.Any any -> {}
      case ValueRule.Keys keys -> {}
      case ValueRule.Named named -> {}
    }
  }

  private static String detail(Thing.Key key) {
    return key.required() ? "required" : "";
  }

  /// To begin from, in JSON.
  private String value(ValueRule rule) {
    return switch (rule) {
      case ValueRule.Word(String words) ->
          standard.words(words).in(version).stream()
              .findFirst()
              .map(word -> '"' + word + "|\"")
              .orElse("\"|\"");
      case ValueRule.Truth truth -> "true|";
      case ValueRule.Numeric numeric -> "1|";
      case ValueRule.Either(List<ValueRule> rules) -> value(rules.getFirst());
      case ValueRule.Items(ValueRule item, var count) -> "[|]";
      case ValueRule.Named named -> "{|}";
      case ValueRule.Keys keys -> "{|}";
      case ValueRule.Beginning(String start) -> '"' + start + "|\"";
      case ValueRule.Text text -> "\"|\"";
      case ValueRule.Scalar scalar -> "\"|\"";
      case ValueRule.Any any -> "\"|\"";
    };
  }
}
