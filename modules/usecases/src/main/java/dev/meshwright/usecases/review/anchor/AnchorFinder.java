package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.commit.ChangedBetween;
import dev.meshwright.usecases.review.anchor.FoundPlace.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the places of comments in one state of the files: by the structure, then by the quote with
/// what was around it, then by lines. What is not found is shown at its file. Not thread-safe.
public final class AnchorFinder {

  private final FileSource files;
  private final Function<String, Optional<FileSource>> commits;
  private final PlaceReader places = new PlaceReader();
  private final Map<String, Optional<FileSource>> past = new HashMap<>();
  private final Map<String, Map<String, String>> moves = new HashMap<>();
  private final Map<String, QuoteSearch> searches = new HashMap<>();

  /// @param files where to look
  /// @param commits the files of a commit; empty for one that is not there
  public AnchorFinder(FileSource files, Function<String, Optional<FileSource>> commits) {
    this.files = files;
    this.commits = commits;
  }

  public FoundPlace find(PlaceAnchor anchor) {
    Optional<String> there = files.text(anchor.file());
    if (there.isPresent()) {
      return in(anchor, anchor.file(), there.get(), false);
    }
    if (files.paths().contains(anchor.file())) {
      return new FoundPlace(
          Location.startOf(anchor.file()), whole(anchor) ? Way.PATH : Way.FILE, false, "");
    }
    return moved(anchor)
        .map(path -> in(anchor, path, files.text(path).orElse(""), true))
        .orElseGet(() -> new FoundPlace(Location.startOf(anchor.file()), Way.GONE, false, ""));
  }

  private static boolean whole(PlaceAnchor anchor) {
    return anchor.kind().equals("file");
  }

  private FoundPlace in(PlaceAnchor anchor, String path, String text, boolean moved) {
    if (whole(anchor)) {
      return new FoundPlace(Location.startOf(path), Way.PATH, moved, "");
    }
    Optional<PlaceNode> root = places.of(path, text, files);
    Optional<StructuralPlace.Found> structural =
        anchor.name().isEmpty()
            ? Optional.empty()
            : root.flatMap(node -> new StructuralPlace(anchor).in(node));
    if (structural.isPresent()) {
      PlaceNode.Trail trail = structural.get().trail();
      Way way = structural.get().renamed() ? Way.RENAMED : Way.PATH;
      return found(path, text, trail.last().nameRange(), way, moved, trail.shown());
    }
    return byText(anchor, path, text, moved, root);
  }

  private FoundPlace byText(
      PlaceAnchor anchor, String path, String text, boolean moved, Optional<PlaceNode> root) {
    QuoteSearch search = search(path, text);
    Optional<TextRange> quote = search.quote(anchor);
    if (quote.isPresent()) {
      String name = anchor.name().isEmpty() ? "" : named(root, quote.get());
      return found(path, text, quote.get(), Way.QUOTE, moved, name);
    }
    Optional<TextRange> around = search.around(anchor);
    if (around.isPresent()) {
      String name = anchor.name().isEmpty() ? "" : named(root, around.get());
      return found(path, text, around.get(), Way.AROUND, moved, name);
    }
    return textOfThen(anchor)
        .flatMap(then -> LineMap.map(then, text, anchor.start().line()))
        .map(line ->
            found(
                path, text, TextRange.at(LineIndex.of(text).lineStart(line)), Way.LINE, moved, ""))
        .orElseGet(() -> new FoundPlace(Location.startOf(path), Way.FILE, moved, ""));
  }

  private static String named(Optional<PlaceNode> root, TextRange range) {
    return root.map(node -> node.at(range.start())).map(PlaceNode.Trail::shown).orElse("");
  }

  private static FoundPlace found(
      String path, String text, TextRange range, Way way, boolean moved, String name) {
    return new FoundPlace(Location.of(path, LineIndex.of(text), range), way, moved, name);
  }

  private QuoteSearch search(String path, String text) {
    return searches.computeIfAbsent(path, absent -> new QuoteSearch(text));
  }

  private Optional<FileSource> then(PlaceAnchor anchor) {
    return anchor.commit().flatMap(id -> past.computeIfAbsent(id, commits));
  }

  /// The text that the comment was written on, where its commit is still there and has it.
  private Optional<String> textOfThen(PlaceAnchor anchor) {
    return then(anchor)
        .flatMap(source -> source.text(anchor.file()))
        .filter(text -> BlobId.of(text).equals(anchor.blob()));
  }

  /// Where the file went: as Git pairs the files of then and now; else where the same text, or the
  /// quote, is.
  private Optional<String> moved(PlaceAnchor anchor) {
    Optional<String> paired =
        then(anchor)
            .map(source -> moves.computeIfAbsent(anchor.commit().orElse(""), id -> renames(source)))
            .map(renamed -> renamed.get(anchor.file()));
    return paired.or(() -> sameText(anchor)).or(() -> quoted(anchor));
  }

  private Map<String, String> renames(FileSource source) {
    return ChangedBetween.of(Optional.of(source), files).stream()
        .filter(file -> file.previousPath().isPresent())
        .collect(
            Collectors.toMap(
                file -> file.previousPath().orElseThrow(), ChangedFile::path, (one, other) -> one));
  }

  private Optional<String> sameText(PlaceAnchor anchor) {
    return alike(anchor.file()).stream()
        .filter(path -> files.text(path).map(BlobId::of).filter(anchor.blob()::equals).isPresent())
        .findFirst();
  }

  private Optional<String> quoted(PlaceAnchor anchor) {
    String best = "";
    int bestScore = 0;
    boolean alike = false;
    for (String path : alike(anchor.file())) {
      int score = files.text(path).map(text -> search(path, text).score(anchor)).orElse(0);
      if (score > 0 && score >= bestScore) {
        alike = score == bestScore;
        bestScore = score;
        best = path;
      }
    }
    return best.isEmpty() || alike ? Optional.empty() : Optional.of(best);
  }

  /// The files whose names end in the same way.
  private List<String> alike(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? name : name.substring(dot);
    return files.paths().stream().filter(path -> path.endsWith(ending)).toList();
  }
}
