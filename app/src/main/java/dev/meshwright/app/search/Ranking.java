package dev.meshwright.app.search;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.search.FoundName;
import dev.meshwright.usecases.search.Matching;
import dev.meshwright.usecases.search.NameSearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds and ranks what matches. Runs in the background.
///
/// @param symbols of the document in front
record Ranking(SearchSources sources, List<FoundName> symbols, Progress progress) {

  private static final int MOST = 100;
  private static final int LATELY = 200;

  /// A command is rarely meant where a file or a name fits as well.
  private static final int COMMANDS_BEHIND = 300;

  private static final int LEAST_LETTERS = 2;

  private record Ranked(SearchHit hit, int cost) {}

  List<SearchHit> hits(SearchScope scope, String typed) {
    return switch (scope) {
      case ALL -> typed.isEmpty() ? recent("") : all(typed);
      case FILES -> hits(files(typed));
      case NAMES -> hits(names(typed));
      case SYMBOLS ->
          Matching.best(symbols, FoundName::name, typed, Integer.MAX_VALUE).stream()
              .<SearchHit>map(SearchHit.Name::new)
              .toList();
      case COMMANDS -> commands(typed);
      case RECENT -> recent(typed);
    };
  }

  private List<SearchHit> all(String typed) {
    List<Ranked> ranked = new ArrayList<>(files(typed));
    progress.checkCancelled();
    if (typed.length() >= LEAST_LETTERS) {
      ranked.addAll(names(typed));
    }
    progress.checkCancelled();
    ranked.addAll(
        ranked(
            sources.commands().stream().filter(SearchHit.Do::possible).toList(),
            found -> found.command().title(),
            found -> COMMANDS_BEHIND,
            typed));
    return hits(ranked);
  }

  private static List<SearchHit> hits(List<Ranked> ranked) {
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::cost))
        .limit(MOST)
        .map(Ranked::hit)
        .toList();
  }

  private List<Ranked> files(String typed) {
    Set<String> lately = Set.copyOf(sources.recent());
    List<SearchHit.File> files =
        sources.files().stream()
            .map(file -> new SearchHit.File(file, lately.contains(file.path())))
            .toList();
    return ranked(files, hit -> hit.file().path(), hit -> hit.recent() ? -LATELY : 0, typed);
  }

  private List<Ranked> names(String typed) {
    List<NameSearch.RankedName> found =
        sources.names().map(names -> names.find(typed, MOST, progress)).orElse(List.of());
    return found.stream()
        .map(name -> new Ranked(new SearchHit.Name(name.name()), name.cost()))
        .toList();
  }

  /// Those that are possible go first.
  private List<SearchHit> commands(String typed) {
    return Matching.best(sources.commands(), hit -> hit.command().title(), typed, Integer.MAX_VALUE)
        .stream()
        .sorted(Comparator.comparing(hit -> !hit.possible()))
        .<SearchHit>map(hit -> hit)
        .toList();
  }

  private List<SearchHit> recent(String typed) {
    Map<String, WorkspaceFile> byPath =
        sources.files().stream().collect(Collectors.toMap(WorkspaceFile::path, file -> file));
    List<SearchHit.File> lately =
        sources.recent().stream()
            .map(path ->
                Optional.ofNullable(byPath.get(path))
                    .orElseGet(() -> new WorkspaceFile(path, FileKind.OTHER, 0)))
            .map(file -> new SearchHit.File(file, true))
            .toList();
    return Matching.best(lately, hit -> hit.file().path(), typed, MOST).stream()
        .<SearchHit>map(hit -> hit)
        .toList();
  }

  private static <H extends SearchHit> List<Ranked> ranked(
      List<H> hits, Function<H, String> title, Function<H, Integer> behind, String typed) {
    String wanted = Matching.wanted(typed);
    List<Ranked> ranked = new ArrayList<>();
    for (H hit : hits) {
      OptionalInt cost =
          wanted.isEmpty() ? OptionalInt.of(0) : Matching.cost(title.apply(hit), wanted);
      cost.ifPresent(found -> ranked.add(new Ranked(hit, found + behind.apply(hit))));
    }
    return ranked;
  }
}
