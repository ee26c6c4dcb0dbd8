package dev.meshwright.text.moves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// Pairs files that are gone with new ones: first those of the same content, then by what they
/// declare, how much of their text they have in common (half, as for Git), and a file name that
/// only they have.
///
/// Each new file is compared with a bounded number of candidates, those with which it shares a
/// name, a rare line or its file name; the work grows with the number of files, not with its
/// square.
public final class MovedFiles {

  /// A name or line in more files than this tells nothing about where a file went.
  private static final int MOST_CANDIDATES = 48;

  private static final double ENOUGH = 0.5;

  private final Map<String, String> previous = new TreeMap<>();
  private final Map<MovableFile, Fingerprint> fingerprints = new HashMap<>();

  private MovedFiles() {}

  /// Where new files were before: from the new path to the old one. Each old path is used once.
  public static Map<String, String> pair(
      Collection<MovableFile> gone, Collection<MovableFile> fresh) {
    return pairAsListed(sorted(gone), sorted(fresh));
  }

  /// The same, but of several new files with the content of one that is gone, the one listed first
  /// is where it went.
  public static Map<String, String> pairAsListed(List<MovableFile> gone, List<MovableFile> fresh) {
    MovedFiles moved = new MovedFiles();
    List<MovableFile> old = new ArrayList<>(gone);
    List<MovableFile> young = new ArrayList<>(fresh);
    moved.pairEqual(old, young);
    moved.pairAlike(old, young);
    return moved.previous;
  }

  private static List<MovableFile> sorted(Collection<MovableFile> files) {
    return files.stream().sorted(Comparator.comparing(MovableFile::path)).toList();
  }

  /// The same content; of several, those of the same file name first, the rest in order.
  private void pairEqual(List<MovableFile> gone, List<MovableFile> fresh) {
    Map<String, List<MovableFile>> byContent =
        index(gone, file -> Set.of(file.kind() + "\n" + file.content()));
    Set<String> taken = new HashSet<>();
    for (boolean sameName : List.of(true, false)) {
      for (MovableFile file : fresh) {
        if (!previous.containsKey(file.path())) {
          byContent.getOrDefault(file.kind() + "\n" + file.content(), List.of()).stream()
              .filter(old -> !taken.contains(old.path()))
              .filter(old -> !sameName || old.fileName().equals(file.fileName()))
              .findFirst()
              .ifPresent(old -> {
                taken.add(old.path());
                previous.put(file.path(), old.path());
              });
        }
      }
    }
    gone.removeIf(file -> taken.contains(file.path()));
    fresh.removeIf(file -> previous.containsKey(file.path()));
  }

  private void pairAlike(List<MovableFile> gone, List<MovableFile> fresh) {
    if (gone.isEmpty() || fresh.isEmpty()) {
      return;
    }
    Set<String> taken = new HashSet<>();
    candidates(gone, fresh).stream()
        .sorted(
            Comparator.comparing(Match::sharedNames)
                .thenComparingDouble(Match::similarity)
                .thenComparing(Match::sameFileName)
                .reversed()
                .thenComparing(match -> match.fresh().path())
                .thenComparing(match -> match.gone().path()))
        .forEach(match -> {
          if (!previous.containsKey(match.fresh().path()) && taken.add(match.gone().path())) {
            previous.put(match.fresh().path(), match.gone().path());
          }
        });
  }

  private List<Match> candidates(List<MovableFile> gone, List<MovableFile> fresh) {
    Map<String, List<MovableFile>> byName = index(gone, MovableFile::names);
    Map<String, List<MovableFile>> byFileName = index(gone, file -> Set.of(file.fileName()));
    Map<String, List<MovableFile>> freshByFileName = index(fresh, file -> Set.of(file.fileName()));
    Map<Integer, List<MovableFile>> byLine = lines(gone);
    List<Match> matches = new ArrayList<>();
    for (MovableFile file : fresh) {
      Set<MovableFile> near = new LinkedHashSet<>();
      for (String name : file.names()) {
        addAll(near, byName.getOrDefault(name, List.of()));
      }
      List<MovableFile> namesakes = byFileName.getOrDefault(file.fileName(), List.of());
      addAll(near, namesakes);
      nearest(file, byLine).forEach(near::add);
      boolean only =
          namesakes.size() == 1
              && freshByFileName.getOrDefault(file.fileName(), List.of()).size() == 1;
      for (MovableFile old : near) {
        if (old.kind().equals(file.kind())) {
          match(old, file, only).ifPresent(matches::add);
        }
      }
    }
    return matches;
  }

  private Optional<Match> match(MovableFile gone, MovableFile fresh, boolean onlyNamesakes) {
    boolean sharedNames = fresh.names().stream().anyMatch(gone.names()::contains);
    boolean sameFileName = gone.fileName().equals(fresh.fileName());
    double similarity = fingerprint(gone).similarity(fingerprint(fresh));
    return sharedNames || similarity >= ENOUGH || (sameFileName && onlyNamesakes)
        ? Optional.of(new Match(gone, fresh, sharedNames, similarity, sameFileName))
        : Optional.empty();
  }

  /// The files that share most rare lines with a file.
  private List<MovableFile> nearest(MovableFile file, Map<Integer, List<MovableFile>> byLine) {
    Map<MovableFile, Integer> shared = new LinkedHashMap<>();
    fingerprint(file)
        .characters()
        .forEach((line, characters) -> {
          List<MovableFile> files = byLine.getOrDefault(line, List.of());
          if (files.size() <= MOST_CANDIDATES) {
            files.forEach(old -> shared.merge(old, characters, Integer::sum));
          }
        });
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<MovableFile, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().path()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Integer, List<MovableFile>> lines(List<MovableFile> files) {
    Map<Integer, List<MovableFile>> byLine = new HashMap<>();
    for (MovableFile file : files) {
      for (Integer line : fingerprint(file).characters().keySet()) {
        List<MovableFile> sharing = byLine.computeIfAbsent(line, key -> new ArrayList<>(1));
        if (sharing.size() <= MOST_CANDIDATES) {
          sharing.add(file);
        }
      }
    }
    return byLine;
  }

  private Fingerprint fingerprint(MovableFile file) {
    return fingerprints.computeIfAbsent(file, key -> Fingerprint.of(key.text().get().orElse("")));
  }

  private static void addAll(Set<MovableFile> near, List<MovableFile> files) {
    files.stream().limit(MOST_CANDIDATES).forEach(near::add);
  }

  private static Map<String, List<MovableFile>> index(
      List<MovableFile> files, Function<MovableFile, Set<String>> keys) {
    Map<String, List<MovableFile>> index = new HashMap<>();
    for (MovableFile file : files) {
      keys.apply(file)
          .forEach(key -> index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(file));
    }
    return index;
  }

  private record Match(
      MovableFile gone,
      MovableFile fresh,
      boolean sharedNames,
      double similarity,
      boolean sameFileName) {}
}
