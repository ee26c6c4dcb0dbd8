package dev.meshwright.app.search;

import dev.meshwright.app.search.SearchGroup.Kind;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.FoundGroups;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.QueryChoice;
import dev.meshwright.usecases.search.FoundName;
import dev.meshwright.usecases.search.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds and ranks what matches. Runs in the background.
///
/// @param symbols of the document in front
record Ranking(SearchSources sources, List<FoundName> symbols, Progress progress) {

  /// Of each group where all are listed, and where one is.
  private static final int FEW = 8;

  private static final int MANY = 200;
  private static final int LATELY = 200;

  /// A command is rarely meant where a file or a name fits as well.
  private static final int COMMANDS_BEHIND = 300;

  /// What has the words elsewhere than in its name: in its doc, its tags, its path.
  private static final int ELSEWHERE = 20_000;

  private static final int LEAST_FOR_FILTERS = 2;

  /// A group and how far its closest hit is from what was typed.
  private record Ranked(SearchGroup group, int cost) {}

  private record Hit(SearchHit hit, int cost) {}

  /// @param caret in what was typed
  SearchState search(SearchScope scope, String typed, int caret) {
    return switch (scope) {
      case ALL -> typed.isEmpty() ? state(recent("")) : asked(scope, typed, caret);
      case FILES, NAMES -> asked(scope, typed, caret);
      case SYMBOLS -> state(symbols(typed));
      case COMMANDS -> state(commands(typed, MANY * 10, true));
      case RECENT -> state(recent(typed));
    };
  }

  private static SearchState state(Ranked... ranked) {
    return new SearchState(
        Stream.of(ranked)
            .filter(each -> !each.group().hits().isEmpty())
            .sorted(
                Comparator.comparingInt(Ranked::cost).thenComparing(each -> each.group().kind()))
            .map(Ranked::group)
            .toList(),
        false,
        List.of(),
        false);
  }

  private SearchState asked(SearchScope scope, String typed, int caret) {
    int most = scope == SearchScope.ALL ? FEW : MANY;
    FoundGroups found =
        typed.isEmpty() || sources.index().isEmpty()
            ? new FoundGroups(Map.of(), true, List.of())
            : sources.index().get().find().groups(typed, most);
    progress.checkCancelled();
    String wanted = Matching.wanted(typed);
    List<Ranked> groups = new ArrayList<>();
    if (scope != SearchScope.NAMES) {
      groups.add(files(found, typed, most));
    }
    if (scope != SearchScope.FILES) {
      groups.add(entries(Kind.TYPES, found.in(HitGroup.TYPES), wanted));
      groups.add(entries(Kind.FIELDS, found.in(HitGroup.FIELDS), wanted));
      groups.add(entries(Kind.CONTRACTS, found.in(HitGroup.CONTRACTS), wanted));
      groups.add(entries(Kind.COLUMNS, found.in(HitGroup.COLUMNS), wanted));
    }
    progress.checkCancelled();
    if (scope == SearchScope.ALL && found.plain()) {
      groups.add(commands(typed, most, false));
    }
    groups.add(filters(typed, caret));
    SearchState state = state(groups.toArray(Ranked[]::new));
    return new SearchState(state.groups(), found.guessed(), found.problems(), false);
  }

  private static Ranked entries(Kind kind, FoundEntries found, String wanted) {
    List<SearchHit> hits = found.entries().stream().<SearchHit>map(SearchHit.Found::new).toList();
    int cost =
        found.entries().stream()
            .map(entry -> Matching.cost(entry.entry().name(), wanted))
            .mapToInt(each -> each.orElse(ELSEWHERE))
            .min()
            .orElse(ELSEWHERE);
    return new Ranked(new SearchGroup(kind, hits, found.total()), cost);
  }

  /// By their paths, and behind them those that the index finds by what is said in them.
  private Ranked files(FoundGroups found, String typed, int most) {
    FoundEntries indexed = found.in(HitGroup.FILES);
    if (!found.plain()) {
      return new Ranked(
          new SearchGroup(Kind.FILES, hits(indexed, Set.of()), indexed.total()), ELSEWHERE);
    }
    Set<String> lately = Set.copyOf(sources.recent());
    List<Hit> closest = new ArrayList<>();
    int matching =
        closest(
            sources.files(),
            WorkspaceFile::path,
            file -> lately.contains(file.path()) ? -LATELY : 0,
            (file, letters) -> new SearchHit.File(file, lately.contains(file.path()), letters),
            typed,
            most,
            closest);
    Set<String> listed = new HashSet<>();
    List<SearchHit> hits = new ArrayList<>();
    for (Hit hit : closest) {
      hits.add(hit.hit());
      if (hit.hit() instanceof SearchHit.File(var file, var recent, var letters)) {
        listed.add(file.path());
      }
    }
    hits(indexed, listed).stream().limit(most - hits.size()).forEach(hits::add);
    return new Ranked(
        new SearchGroup(Kind.FILES, hits, Math.max(matching, hits.size())),
        closest.isEmpty() ? ELSEWHERE : closest.getFirst().cost());
  }

  private List<SearchHit> hits(FoundEntries indexed, Set<String> listed) {
    return indexed.entries().stream()
        .filter(entry -> !listed.contains(entry.path()))
        .<SearchHit>map(entry -> new SearchHit.File(file(entry), isRecent(entry.path()), List.of()))
        .toList();
  }

  private boolean isRecent(String path) {
    return sources.recent().contains(path);
  }

  private static WorkspaceFile file(FoundEntry entry) {
    return new WorkspaceFile(entry.path(), entry.file(), 0);
  }

  private Ranked symbols(String typed) {
    String wanted = Matching.wanted(typed);
    List<SearchHit> hits =
        Matching.best(symbols, FoundName::name, typed, Integer.MAX_VALUE).stream()
            .<SearchHit>map(
                name -> new SearchHit.Symbol(name, Matching.letters(name.name(), wanted)))
            .toList();
    return new Ranked(new SearchGroup(Kind.SYMBOLS, hits, hits.size()), 0);
  }

  /// Those that are possible go first.
  private Ranked commands(String typed, int most, boolean all) {
    List<SearchHit.Do> offered =
        sources.commands().stream().filter(hit -> all || hit.possible()).toList();
    List<Hit> closest = new ArrayList<>();
    int matching =
        closest(
            offered,
            hit -> hit.command().title(),
            hit -> COMMANDS_BEHIND,
            (hit, letters) -> new SearchHit.Do(hit.command(), hit.keys(), hit.possible(), letters),
            typed,
            most,
            closest);
    List<SearchHit> hits =
        closest.stream()
            .map(Hit::hit)
            .sorted(
                Comparator.comparing(hit -> !(hit instanceof SearchHit.Do done && done.possible())))
            .toList();
    return new Ranked(
        new SearchGroup(Kind.COMMANDS, hits, matching),
        closest.isEmpty() ? ELSEWHERE : closest.getFirst().cost());
  }

  private Ranked recent(String typed) {
    Map<String, WorkspaceFile> byPath =
        sources.files().stream()
            .collect(Collectors.toMap(WorkspaceFile::path, file -> file, (one, same) -> one));
    List<WorkspaceFile> lately =
        sources.recent().stream()
            .map(path ->
                Optional.ofNullable(byPath.get(path))
                    .orElseGet(() -> new WorkspaceFile(path, FileKind.OTHER, 0)))
            .toList();
    String wanted = Matching.wanted(typed);
    List<SearchHit> hits =
        Matching.best(lately, WorkspaceFile::path, typed, MANY).stream()
            .<SearchHit>map(
                file -> new SearchHit.File(file, true, Matching.letters(file.path(), wanted)))
            .toList();
    return new Ranked(new SearchGroup(Kind.RECENT, hits, hits.size()), 0);
  }

  /// First where a word for a filter is being typed, else last.
  private Ranked filters(String typed, int caret) {
    List<QueryChoice> choices =
        sources.index().isEmpty() || typed.length() < LEAST_FOR_FILTERS
            ? List.of()
            : QueryChoice.at(typed, Math.min(caret, typed.length()));
    boolean given = choices.stream().anyMatch(choice -> !choice.whole());
    return new Ranked(
        new SearchGroup(
            Kind.FILTERS,
            choices.stream().<SearchHit>map(SearchHit.Filter::new).toList(),
            choices.size()),
        given ? -1 : Integer.MAX_VALUE);
  }

  /// Makes a hit of a thing.
  @FunctionalInterface
  private interface Made<T> {
    SearchHit of(T thing, List<TextRange> letters);
  }

  /// The closest of what may be very many: only those are kept and put in order.
  ///
  /// @return how many match
  private <T> int closest(
      List<T> things,
      Function<T, String> title,
      Function<T, Integer> behind,
      Made<T> made,
      String typed,
      int most,
      List<Hit> into) {
    record Close<T>(T thing, int cost, int at) {}
    String wanted = Matching.wanted(typed);
    Comparator<Close<T>> order =
        Comparator.<Close<T>>comparingInt(Close::cost).thenComparingInt(Close::at);
    PriorityQueue<Close<T>> closest = new PriorityQueue<>(order.reversed());
    int matching = 0;
    for (int i = 0; i < things.size(); i++) {
      if (i % 1_000 == 0) {
        progress.checkCancelled();
      }
      T thing = things.get(i);
      OptionalInt cost =
          wanted.isEmpty() ? OptionalInt.of(0) : Matching.cost(title.apply(thing), wanted);
      if (cost.isPresent()) {
        matching++;
        closest.add(new Close<>(thing, cost.getAsInt() + behind.apply(thing), i));
        if (closest.size() > most) {
          closest.remove();
        }
      }
    }
    closest.stream()
        .sorted(order)
        .map(close ->
            new Hit(
                made.of(close.thing(), Matching.letters(title.apply(close.thing()), wanted)),
                close.cost()))
        .forEach(into::add);
    return matching;
  }
}
