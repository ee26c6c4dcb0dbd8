package dev.meshwright.app.tabs;

import dev.meshwright.model.files.FileChange.Moved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// The tabs of one open workspace: how they are arranged, and the pages behind them.
public final class OpenTabs {

  private final Map<String, Function<String, TabPage>> makers = new HashMap<>();
  private final Map<TabId, TabPage> pages = new LinkedHashMap<>();
  private final Set<TabId> seen = new HashSet<>();
  private final ReadOnlyObjectWrapper<TabLayout> layout =
      new ReadOnlyObjectWrapper<>(TabLayout.empty());
  private final ReadOnlyObjectWrapper<Optional<TabPage>> front =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
  private final List<Consumer<Moved>> followers = new ArrayList<>();
  private boolean started;

  /// Tells who makes pages of a kind.
  ///
  /// @param maker makes a page of a name
  public void add(String kind, Function<String, TabPage> maker) {
    makers.put(kind, maker);
  }

  public ReadOnlyObjectProperty<TabLayout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  public TabLayout layout() {
    return layout.get();
  }

  /// The page that the user works in.
  public ReadOnlyObjectProperty<Optional<TabPage>> frontProperty() {
    return front.getReadOnlyProperty();
  }

  /// Counts how often the keyboard was asked to go to the page in front.
  public ReadOnlyIntegerProperty callsProperty() {
    return calls.getReadOnlyProperty();
  }

  /// The page of a tab that is there.
  public TabPage page(TabId tab) {
    return pages.computeIfAbsent(
        tab, id -> Objects.requireNonNull(makers.get(id.kind())).apply(id.name()));
  }

  /// Shows a page, and gives it the keyboard.
  public void open(TabId tab) {
    change(layout.get().opened(tab));
    focus();
  }

  /// The same with a page that only the caller can make.
  public void open(TabPage page) {
    // What cannot be made again says what was so when it was opened.
    change(layout.get().without(page.id()));
    pages.put(page.id(), page);
    open(page.id());
  }

  /// Takes a tab away wherever it is.
  public void close(TabId tab) {
    change(layout.get().without(tab));
  }

  /// Files were given other paths: the tabs about them follow, each at its place.
  public void follow(Moved moved) {
    change(layout.get().renamed(tab -> renamed(tab, moved)));
    List.copyOf(followers).forEach(follower -> follower.accept(moved));
  }

  /// Has somebody told too when files were given other paths, until the subscription ends.
  public Subscription followBy(Consumer<Moved> follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  /// A tab as it is called after files were given other paths.
  public TabId renamed(TabId tab, Moved moved) {
    return Optional.of(tab)
        .filter(known -> makers.containsKey(known.kind()))
        .flatMap(known -> moved.follow(known.name()))
        .map(name -> new TabId(tab.kind(), name))
        .orElse(tab);
  }

  /// Files are not there any more: the tabs about them go, but for those of a file that is open
  /// still, as its text is only there now.
  ///
  /// @param gone whether a file is one of them
  public void closeGone(Predicate<String> gone) {
    change(
        layout
            .get()
            .filtered(tab ->
                page(tab).path().filter(gone).isEmpty()
                    || page(tab).document().getValue().isPresent()));
  }

  /// Moves the keyboard to the page in front.
  public void focus() {
    calls.set(calls.get() + 1);
  }

  /// Arranges the tabs anew; pages without a tab end.
  public void change(TabLayout next) {
    layout.set(next);
    next.groups().stream().flatMap(group -> group.tabs().stream()).forEach(this::page);
    front.set(layout.get().front().map(this::page));
    tellSeen(layout.get());
    for (TabPage page : List.copyOf(pages.values())) {
      if (!layout.get().has(page.id())) {
        pages.remove(page.id());
        page.dispose();
      }
    }
  }

  /// The workspace is on the screen: what is seen may be read.
  public void start() {
    started = true;
    tellSeen(layout.get());
  }

  private void tellSeen(TabLayout now) {
    if (!started) {
      return;
    }
    Set<TabId> fronts = new HashSet<>();
    now.groups().forEach(group -> group.front().ifPresent(fronts::add));
    for (TabId gone : Set.copyOf(seen)) {
      if (!fronts.contains(gone) && seen.remove(gone)) {
        Optional.ofNullable(pages.get(gone)).ifPresent(page -> page.seen(false));
      }
    }
    for (TabId come : fronts) {
      if (seen.add(come)) {
        page(come).seen(true);
      }
    }
  }

  /// The arrangement as text, for a later run.
  public String written() {
    return LayoutText.written(layout.get().filtered(tab -> page(tab).lasting()));
  }

  /// Takes up the arrangement of an earlier run; what nobody makes any longer is left out.
  public void restore(String text) {
    LayoutText.read(text)
        .map(kept -> kept.filtered(tab -> makers.containsKey(tab.kind())))
        .ifPresent(this::change);
  }

  public void dispose() {
    pages.values().forEach(TabPage::dispose);
    pages.clear();
  }
}
