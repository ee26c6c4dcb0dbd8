package dev.meshwright.app.tabs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// How tabs are arranged: groups of them side by side and one below the other. A value: everything
/// that changes it gives another one.
///
/// @param root all of it
/// @param active the group that the user works in
public record TabLayout(Area root, int active) {

  private static final double LEAST_SHARE = 0.1;

  /// A part of the arrangement.
  public sealed interface Area {

    int id();
  }

  /// Tabs behind one another.
  ///
  /// @param tabs each once; those that are pinned first
  /// @param pinned how many of the first are pinned
  /// @param front the one that is seen; empty when there is none
  public record Group(int id, List<TabId> tabs, int pinned, Optional<TabId> front) implements Area {

    public Group {
      tabs = tabs.stream().distinct().toList();
      pinned = Math.clamp(pinned, 0, tabs.size());
      front = front.filter(tabs::contains).or(tabs.stream()::findFirst);
    }

    public boolean isPinned(TabId tab) {
      int index = tabs.indexOf(tab);
      return index >= 0 && index < pinned;
    }

    /// The tabs that closing the others of a tab closes: all but itself and those that are pinned.
    public List<TabId> others(TabId tab) {
      return tabs.stream().skip(pinned).filter(other -> !other.equals(tab)).toList();
    }

    /// The tabs to the right of one, but for those that are pinned.
    public List<TabId> rightOf(TabId tab) {
      return tabs.stream().skip(Math.max(pinned, tabs.indexOf(tab) + 1L)).toList();
    }

    private Group showing(TabId tab) {
      return new Group(id, tabs, pinned, Optional.of(tab));
    }

    private Group with(TabId tab, int index) {
      List<TabId> all = new ArrayList<>(tabs);
      all.add(Math.clamp(index, 0, all.size()), tab);
      return new Group(id, all, index < pinned ? pinned + 1 : pinned, Optional.of(tab));
    }

    private Group without(TabId tab) {
      List<TabId> all = new ArrayList<>(tabs);
      int index = all.indexOf(tab);
      all.remove(tab);
      Optional<TabId> next =
          front
              .filter(shown -> !shown.equals(tab))
              .or(() ->
                  all.isEmpty()
                      ? Optional.empty()
                      : Optional.of(all.get(Math.min(index, all.size() - 1))));
      return new Group(id, all, isPinned(tab) ? pinned - 1 : pinned, next);
    }

    /// Behind the tab in front, but never among those that are pinned.
    private int afterFront() {
      return Math.max(pinned, front.map(tabs::indexOf).orElse(-1) + 1);
    }
  }

  /// Two parts beside each other.
  ///
  /// @param across side by side; else one below the other
  /// @param share of the first, between 0 and 1
  public record Split(int id, boolean across, Area first, Area second, double share)
      implements Area {

    public Split {
      share = Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
    }
  }

  public TabLayout {
    int wanted = active;
    List<Group> all = groups(root).toList();
    active = all.stream().anyMatch(group -> group.id() == wanted) ? wanted : all.getFirst().id();
  }

  /// Without a tab.
  public static TabLayout empty() {
    return new TabLayout(new Group(0, List.of(), 0, Optional.empty()), 0);
  }

  /// In reading order.
  public List<Group> groups() {
    return groups(root).toList();
  }

  private static Stream<Group> groups(Area area) {
    return switch (area) {
      case Group group -> Stream.of(group);
      case Split split -> Stream.concat(groups(split.first()), groups(split.second()));
    };
  }

  public Optional<Group> group(int id) {
    return groups().stream().filter(group -> group.id() == id).findFirst();
  }

  public Group activeGroup() {
    return group(active).orElseThrow();
  }

  /// The tab that the user works in.
  public Optional<TabId> front() {
    return activeGroup().front();
  }

  public boolean has(TabId tab) {
    return groups().stream().anyMatch(group -> group.tabs().contains(tab));
  }

  /// Shows a tab: where it is, preferably in the active group, else as a new one in that group.
  public TabLayout opened(TabId tab) {
    return Stream.concat(Stream.of(activeGroup()), groups().stream())
        .filter(group -> group.tabs().contains(tab))
        .findFirst()
        .map(group -> shown(group.id(), tab))
        .orElseGet(() -> with(active, group -> group.with(tab, group.afterFront())));
  }

  /// Adds a tab behind the one in front of the active group, unless it is somewhere.
  public TabLayout added(TabId tab) {
    Group group = activeGroup();
    if (has(tab)) {
      return this;
    }
    Group more = group.with(tab, group.afterFront());
    return with(active, now -> group.front().map(more::showing).orElse(more));
  }

  /// Brings a tab to the front of a group, and makes that group the active one.
  public TabLayout shown(int group, TabId tab) {
    return new TabLayout(with(group, now -> now.showing(tab)).root(), group);
  }

  /// Makes a group the active one.
  public TabLayout activated(int group) {
    return new TabLayout(root, group);
  }

  /// Takes a tab away; a group that is empty then goes too, unless it is the only one.
  public TabLayout without(int group, TabId tab) {
    if (group(group).filter(now -> now.tabs().contains(tab)).isEmpty()) {
      return this;
    }
    return with(group, now -> now.without(tab)).withoutEmpty(group);
  }

  /// Takes a tab away from every group.
  public TabLayout without(TabId tab) {
    TabLayout now = this;
    for (Group group : groups()) {
      now = now.without(group.id(), tab);
    }
    return now;
  }

  /// Moves a tab within its group or to another one, and shows it there.
  ///
  /// @param index where it is then, counted without itself
  public TabLayout moved(int from, TabId tab, int to, int index) {
    Optional<Group> source = group(from).filter(group -> group.tabs().contains(tab));
    if (source.isEmpty() || group(to).isEmpty()) {
      return this;
    }
    boolean pinned = from == to && source.get().isPinned(tab);
    TabLayout placed =
        with(from, group -> group.without(tab))
            .with(to, group -> group.tabs().contains(tab) ? group.without(tab) : group)
            .with(
                to, group -> pinned ? placedPinned(group, tab, index) : placed(group, tab, index));
    return placed.withoutEmpty(from).activated(to);
  }

  private static Group placed(Group group, TabId tab, int index) {
    return group.with(tab, Math.max(index, group.pinned()));
  }

  private static Group placedPinned(Group group, TabId tab, int index) {
    List<TabId> all = new ArrayList<>(group.tabs());
    all.add(Math.clamp(index, 0, group.pinned()), tab);
    return new Group(group.id(), all, group.pinned() + 1, Optional.of(tab));
  }

  /// Pins a tab, behind those that are; or lets it go, before those that are not.
  public TabLayout pinned(int group, TabId tab, boolean pinned) {
    return group(group)
        .filter(now -> now.tabs().contains(tab) && now.isPinned(tab) != pinned)
        .map(now -> {
          List<TabId> all = new ArrayList<>(now.tabs());
          all.remove(tab);
          int count = now.pinned() + (pinned ? 1 : -1);
          all.add(pinned ? now.pinned() : count, tab);
          return with(group, old -> new Group(group, all, count, old.front()));
        })
        .orElse(this);
  }

  /// Makes a new group beside another one, with a tab of that.
  ///
  /// @param across to the side; else above or below
  /// @param after to the right or below; else to the left or above
  /// @param keep whether the tab stays where it was, too
  public TabLayout split(
      int from, TabId tab, int beside, boolean across, boolean after, boolean keep) {
    Optional<Group> target = group(beside);
    if (target.isEmpty() || (!keep && from == beside && target.get().tabs().size() < 2)) {
      return this;
    }
    int id = 1 + ids(root).max(Integer::compare).orElse(0);
    Group made = new Group(id, List.of(tab), 0, Optional.of(tab));
    TabLayout split =
        new TabLayout(
            replaced(
                root,
                target.get(),
                after
                    ? new Split(id + 1, across, target.get(), made, 0.5)
                    : new Split(id + 1, across, made, target.get(), 0.5)),
            id);
    return keep ? split : split.without(from, tab).activated(id);
  }

  /// Moves the divider of a split.
  public TabLayout shared(int split, double share) {
    return new TabLayout(shared(root, split, share), active);
  }

  /// With other names for tabs, each at its place.
  ///
  /// @param name of a tab from now on; the one it has for a tab that keeps it
  public TabLayout renamed(UnaryOperator<TabId> name) {
    return new TabLayout(renamed(root, name), active);
  }

  /// Without what does not pass.
  public TabLayout filtered(Predicate<TabId> stays) {
    TabLayout now = this;
    for (Group group : groups()) {
      for (TabId tab : group.tabs()) {
        now = stays.test(tab) ? now : now.without(group.id(), tab);
      }
    }
    return now;
  }

  private TabLayout withoutEmpty(int group) {
    List<Integer> all = groups().stream().map(Group::id).toList();
    if (all.size() < 2 || group(group).filter(now -> now.tabs().isEmpty()).isEmpty()) {
      return this;
    }
    int index = all.indexOf(group);
    int beside = all.get(index > 0 ? index - 1 : 1);
    return new TabLayout(collapsed(root, group), active == group ? beside : active);
  }

  /// The area without an empty group; itself if it is that group.
  private static Area collapsed(Area area, int group) {
    return switch (area) {
      case Group alone -> alone;
      case Split split when split.first().id() == group -> split.second();
      case Split split when split.second().id() == group -> split.first();
      case Split split ->
          new Split(
              split.id(),
              split.across(),
              collapsed(split.first(), group),
              collapsed(split.second(), group),
              split.share());
    };
  }

  private TabLayout with(int group, UnaryOperator<Group> change) {
    return group(group)
        .map(now -> new TabLayout(replaced(root, now, change.apply(now)), active))
        .orElse(this);
  }

  private static Area replaced(Area area, Group old, Area now) {
    return switch (area) {
      case Group group -> group.id() == old.id() ? now : group;
      case Split split ->
          new Split(
              split.id(),
              split.across(),
              replaced(split.first(), old, now),
              replaced(split.second(), old, now),
              split.share());
    };
  }

  private static Area shared(Area area, int id, double share) {
    return switch (area) {
      case Group group -> group;
      case Split split ->
          new Split(
              split.id(),
              split.across(),
              shared(split.first(), id, share),
              shared(split.second(), id, share),
              split.id() == id ? share : split.share());
    };
  }

  private static Area renamed(Area area, UnaryOperator<TabId> name) {
    return switch (area) {
      case Group group -> {
        List<TabId> pinned = named(group.tabs().subList(0, group.pinned()), name);
        List<TabId> others = named(group.tabs().subList(group.pinned(), group.tabs().size()), name);
        yield new Group(
            group.id(),
            Stream.concat(pinned.stream(), others.stream()).toList(),
            pinned.size(),
            group.front().map(name));
      }
      case Split split ->
          new Split(
              split.id(),
              split.across(),
              renamed(split.first(), name),
              renamed(split.second(), name),
              split.share());
    };
  }

  private static List<TabId> named(List<TabId> tabs, UnaryOperator<TabId> name) {
    return tabs.stream().map(name).distinct().toList();
  }

  private static Stream<Integer> ids(Area area) {
    return switch (area) {
      case Group group -> Stream.of(group.id());
      case Split split ->
          Stream.concat(
              Stream.of(split.id()), Stream.concat(ids(split.first()), ids(split.second())));
    };
  }
}
