package dev.meshwright.app.search;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.search.FoundName;
import dev.meshwright.usecases.search.NameSearch;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One search, from opening the box to taking something. Each keystroke cancels the search for the
/// one before; names of types and fields are read meanwhile.
public final class SearchViewModel {

  private final Jobs jobs;
  private final SearchSources sources;
  private final ObjectProperty<SearchScope> scope;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState(List.of(), false));
  private boolean reading;

  public SearchViewModel(Jobs jobs, SearchSources sources, SearchScope first) {
    this.jobs = jobs;
    this.sources = sources;
    scope = new SimpleObjectProperty<>(first);
    scope.addListener((property, was, is) -> search());
    typed.addListener((property, was, is) -> search());
  }

  public ObjectProperty<SearchScope> scopeProperty() {
    return scope;
  }

  public StringProperty typedProperty() {
    return typed;
  }

  ReadOnlyObjectProperty<SearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Begins to read, and shows what there is while nothing is typed.
  public void open() {
    sources.names().ifPresent(this::read);
    search();
  }

  /// Some at a time, and shows in between what there is.
  private void read(NameSearch names) {
    reading = true;
    jobs.submit(
        new JobKind("names", "Reading types and fields"),
        progress -> names.read(sources.unsaved(), progress),
        outcome -> {
          reading = outcome instanceof Outcome.Done<Boolean>(Boolean all) && !all;
          search();
          if (reading) {
            read(names);
          }
        });
  }

  private void search() {
    SearchScope in = scope.get().of(typed.get());
    String words = SearchScope.words(typed.get());
    jobs.submit(
        new JobKind("search", ""),
        progress -> new Ranking(sources, symbols(in, progress), progress).hits(in, words),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<SearchHit>>(var hits)) {
            state.set(new SearchState(hits, reading));
          }
        });
  }

  private List<FoundName> symbols(SearchScope in, Progress progress) {
    Optional<SearchSources.Front> front = sources.front();
    return in == SearchScope.SYMBOLS && front.isPresent() && sources.names().isPresent()
        ? sources.names().get().namesIn(front.get().path(), front.get().text(), progress)
        : List.of();
  }
}
