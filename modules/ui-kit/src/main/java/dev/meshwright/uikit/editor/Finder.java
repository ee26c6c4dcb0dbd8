package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.find.Found;
import dev.meshwright.model.find.Query;
import dev.meshwright.model.find.Search;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// Keeps the matches of a query up to date while the text changes, and moves among them.
final class Finder {

  /// What the find bar tells.
  ///
  /// @param number of the match at the selection, from 1; 0 when none is
  record Status(Found found, int number) {}

  private final BufferBinding surface;
  private final Jobs jobs;
  private final JobKind kind;
  private final MatchLayer layer;
  private final Runnable restyle;
  private Consumer<Status> listener = status -> {};
  private Query query = Query.NOTHING;
  private Found found = new Found.Matches(List.of(), false);

  Finder(BufferBinding surface, Jobs jobs, JobKind kind, MatchLayer layer, Runnable restyle) {
    this.surface = surface;
    this.jobs = jobs;
    this.kind = kind;
    this.layer = layer;
    this.restyle = restyle;
  }

  Subscription install() {
    return surface.onShownChange(change -> {
      if (!query.text().isEmpty()) {
        search(false);
      }
    });
  }

  void onStatus(Consumer<Status> newListener) {
    listener = newListener;
  }

  /// Looks for a query and goes to its first match from the selection on.
  void find(Query wanted) {
    query = wanted;
    search(true);
  }

  private void search(boolean go) {
    if (query.text().isEmpty()) {
      take(new Found.Matches(List.of(), false), false);
      return;
    }
    String text = surface.shown().text();
    Query wanted = query;
    jobs.<Found>submit(
        kind,
        progress -> Search.find(text, wanted, progress::checkCancelled),
        outcome -> {
          if (outcome instanceof Outcome.Done<Found>(Found result)
              && wanted.equals(query)
              && text.equals(surface.shown().text())) {
            take(result, go);
          }
        });
  }

  private void take(Found result, boolean go) {
    found = result;
    layer.show(matches(), surface.selection());
    if (go && !matches().isEmpty()) {
      int from = surface.selection().start();
      select(
          matches().stream()
              .filter(match -> match.start() >= from)
              .findFirst()
              .orElse(matches().getFirst()));
    } else {
      tell();
    }
  }

  private List<TextRange> matches() {
    return found instanceof Found.Matches(List<TextRange> matches, boolean more)
        ? matches
        : List.of();
  }

  void next() {
    int from = surface.selection().end();
    List<TextRange> matches = matches();
    if (!matches.isEmpty()) {
      select(
          matches.stream()
              .filter(match -> match.start() >= from)
              .findFirst()
              .orElse(matches.getFirst()));
    }
  }

  void previous() {
    int from = surface.selection().start();
    List<TextRange> matches = matches();
    if (!matches.isEmpty()) {
      select(
          matches.reversed().stream()
              .filter(match -> match.end() <= from)
              .findFirst()
              .orElse(matches.getLast()));
    }
  }

  private void select(TextRange match) {
    surface.select(match);
    layer.show(matches(), match);
    tell();
  }

  private void tell() {
    restyle.run();
    listener.accept(new Status(found, matches().indexOf(surface.selection()) + 1));
  }

  /// Replaces the match that is selected and goes to the next one; else goes to the next one only.
  void replaceOne(String replacement) {
    TextRange selected = surface.selection();
    if (surface.area().isEditable() && matches().contains(selected)) {
      surface.edit(Search.replace(surface.shown().text(), query, replacement, List.of(selected)));
      surface.select(TextRange.at(surface.area().getCaretPosition()));
      search(true);
    } else {
      next();
    }
  }

  /// Replaces all as one step of the history.
  void replaceAll(String replacement) {
    if (surface.area().isEditable() && !matches().isEmpty()) {
      surface.edit(Search.replace(surface.shown().text(), query, replacement, matches()));
    }
  }

  /// Forgets the query and its marks.
  void close() {
    query = Query.NOTHING;
    take(new Found.Matches(List.of(), false), false);
  }
}
