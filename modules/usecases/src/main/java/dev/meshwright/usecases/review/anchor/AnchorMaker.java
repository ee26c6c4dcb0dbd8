package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// Makes anchors of places as people name them: `orders/order.avsc#Order.total`, `orders.csv:3`, a
/// file alone.
public final class AnchorMaker {

  private static final String RULE = "review-place";

  private final FileSource files;
  private final Optional<String> commit;
  private final PlaceReader places = new PlaceReader();

  /// @param commit the last commit, if there is one
  public AnchorMaker(FileSource files, Optional<String> commit) {
    this.files = files;
    this.commit = commit;
  }

  /// @return a problem when there is no such file, line or part
  public Result<PlaceAnchor> of(String place) {
    if (files.paths().contains(place)) {
      return Result.ok(file(place));
    }
    int hash = place.indexOf('#');
    if (hash > 0) {
      String path = place.substring(0, hash);
      return text(path).flatMap(text -> part(path, text, place.substring(hash + 1)));
    }
    int colon = place.lastIndexOf(':');
    if (colon > 0 && place.substring(colon + 1).matches("[1-9][0-9]{0,8}")) {
      String path = place.substring(0, colon);
      int line = Integer.parseInt(place.substring(colon + 1));
      return text(path).flatMap(text -> line(path, text, line));
    }
    return text(place).map(text -> file(place));
  }

  /// Of the place of a finding.
  ///
  /// @param rule of the finding; empty for a file that changed
  public PlaceAnchor of(Location place, Optional<String> rule) {
    PlaceAnchor anchor = of(place);
    return rule.map(anchor::about).orElse(anchor);
  }

  private PlaceAnchor of(Location place) {
    Optional<String> text = files.text(place.file());
    if (text.isEmpty() || place.range().isEmpty() || place.range().end() > text.get().length()) {
      return file(place.file());
    }
    return places
        .of(place.file(), text.get(), files)
        .map(root -> root.at(place.range().start()))
        .filter(trail -> trail.nodes().size() > 1)
        .map(trail -> part(place.file(), text.get(), trail))
        .orElseGet(() -> at(place.file(), text.get(), place.range()));
  }

  private PlaceAnchor file(String path) {
    return PlaceAnchor.ofFile(path, commit, files.text(path).map(BlobId::of).orElse(""));
  }

  private Result<String> text(String path) {
    return files
        .text(path)
        .map(Result::ok)
        .orElseGet(() ->
            Result.failed(
                files
                    .problem(path)
                    .orElseGet(() ->
                        problem(
                            path,
                            "There is no file " + path + " in this workspace.",
                            "Name a file, a part of one as FILE#PATH, or a line as FILE:LINE."))));
  }

  private Result<PlaceAnchor> line(String path, String text, int line) {
    LineIndex lines = LineIndex.of(text);
    if (line > lines.lineCount()) {
      return Result.failed(
          problem(
              path, path + " has " + lines.lineCount() + " lines, and no line " + line + ".", ""));
    }
    int start = lines.offset(new Position(line, 1));
    int end = line == lines.lineCount() ? text.length() : lines.lineStart(line + 1);
    String content = text.substring(start, end);
    return Result.ok(
        at(path, text, new TextRange(start, start + content.stripTrailing().length())));
  }

  private PlaceAnchor at(String path, String text, TextRange range) {
    return PlaceAnchor.of(
        path,
        commit,
        places.lineWord(path, text),
        new PlaceAnchor.PlaceText(List.of(), "", Optional.empty(), range),
        text);
  }

  private Result<PlaceAnchor> part(String path, String text, String named) {
    List<PlaceNode.Trail> all =
        places
            .of(path, text, files)
            .map(root -> root.all().filter(trail -> !trail.shown().isEmpty()).toList())
            .orElse(List.of());
    List<PlaceNode.Trail> exact =
        all.stream().filter(trail -> trail.shown().equals(named)).toList();
    List<PlaceNode.Trail> found =
        exact.isEmpty()
            ? all.stream().filter(trail -> trail.shown().endsWith("." + named)).toList()
            : exact;
    if (found.size() == 1) {
      return Result.ok(part(path, text, found.getFirst()));
    }
    return Result.failed(
        found.isEmpty()
            ? problem(
                path,
                path + " has no part '" + named + "'.",
                all.isEmpty() ? "Name a line of it as FILE:LINE." : "Parts: " + listed(all) + ".")
            : problem(
                path,
                "'" + named + "' is the name of " + found.size() + " parts of " + path + ".",
                "Write more of its path: " + listed(found) + "."));
  }

  private static String listed(List<PlaceNode.Trail> trails) {
    List<String> names = trails.stream().map(PlaceNode.Trail::shown).limit(12).toList();
    return String.join(", ", names) + (trails.size() > names.size() ? ", ..." : "");
  }

  private PlaceAnchor part(String path, String text, PlaceNode.Trail trail) {
    PlaceNode node = trail.last();
    return PlaceAnchor.of(
        path,
        commit,
        node.kind(),
        new PlaceAnchor.PlaceText(trail.steps(), trail.shown(), node.number(), node.range()),
        text);
  }

  private static Problem problem(String path, String message, String hint) {
    return Problem.error(RULE, Location.startOf(path), message, hint);
  }
}
