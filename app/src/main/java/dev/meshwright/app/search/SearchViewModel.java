package dev.meshwright.app.search;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.workspace.IndexModel;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.lookup.QueryChoice;
import dev.meshwright.usecases.search.DocumentSymbols;
import dev.meshwright.usecases.search.FoundName;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// One search, from opening the box to taking something. Each keystroke cancels the search for the
/// one before; what the index gets meanwhile is added.
public final class SearchViewModel {

  private final NewestJob jobs;
  private final SearchSources sources;
  private final ObjectProperty<SearchScope> scope;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(SearchState.nothing());
  private Subscription following = Subscription.EMPTY;

  public SearchViewModel(Jobs jobs, SearchSources sources, SearchScope first) {
    this.jobs = new NewestJob(jobs);
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

  /// Shows what there is, from now on with what the index gets.
  public void open() {
    sources.index().ifPresent(IndexModel::begin);
    following =
        sources
            .index()
            .map(index -> index.stateProperty().subscribe((was, is) -> search()))
            .orElse(Subscription.EMPTY);
    search();
  }

  /// The box is gone.
  public void close() {
    following.unsubscribe();
  }

  /// Goes on with the query as a filter has it.
  void choose(QueryChoice choice) {
    String sign = typed.get().substring(0, typed.get().length() - words().length());
    typed.set(sign + choice.query());
  }

  /// Whether all that is found can be listed elsewhere.
  boolean canList() {
    return sources.index().isPresent() && !words().isEmpty();
  }

  /// Has all that the query finds listed, where it stays.
  void list() {
    sources.index().ifPresent(index -> index.ask(words()));
  }

  private String words() {
    return SearchScope.words(typed.get());
  }

  private void search() {
    SearchScope in = scope.get().of(typed.get());
    String words = words();
    boolean partial =
        sources.index().filter(index -> index.stateProperty().get().isPartial()).isPresent();
    jobs.submit(
        new JobKind("search", ""),
        progress ->
            new Ranking(sources, symbols(in, progress), progress).search(in, words, words.length()),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<SearchState>(SearchState found) -> state.set(found.partial(partial));
            case Outcome.Cancelled<SearchState> cancelled -> {}
            case Outcome.Failed<SearchState>(Throwable cause) ->
                state.set(new SearchState(List.of(), false, List.of(failure(cause)), false));
          }
        });
  }

  private static Problem failure(Throwable cause) {
    return Problem.error("search-failed", Location.startOf("query"), Failure.message(cause), "");
  }

  private List<FoundName> symbols(SearchScope in, Progress progress) {
    Optional<SearchSources.Front> front = sources.front();
    return in == SearchScope.SYMBOLS && front.isPresent()
        ? new DocumentSymbols().in(front.get().path(), front.get().text(), progress)
        : List.of();
  }
}
