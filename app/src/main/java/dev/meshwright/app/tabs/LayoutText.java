package dev.meshwright.app.tabs;

import dev.meshwright.app.tabs.TabLayout.Area;
import dev.meshwright.app.tabs.TabLayout.Group;
import dev.meshwright.app.tabs.TabLayout.Split;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An arrangement of tabs as text, one line for each split, group and tab, from the outside in and
/// from the beginning to the end.
final class LayoutText {

  private static final String SPLIT = "split";
  private static final String GROUP = "group";
  private static final String ACTIVE = "active";
  private static final String TAB = "tab";
  private static final String FRONT = "front";
  private static final String PINNED = "pinned";

  /// Deeper ones are not made by hand.
  private static final int DEEPEST = 32;

  private final Deque<String> lines;
  private int ids;
  private int active;

  private LayoutText(List<String> lines) {
    this.lines = new ArrayDeque<>(lines);
  }

  static String written(TabLayout layout) {
    StringBuilder text = new StringBuilder();
    write(layout.root(), layout.active(), text);
    return text.toString();
  }

  private static void write(Area area, int active, StringBuilder text) {
    switch (area) {
      case Split split -> {
        text.append(
            String.format(
                Locale.ROOT,
                "%s %s %.4f%n",
                SPLIT,
                split.across() ? "across" : "down",
                split.share()));
        write(split.first(), active, text);
        write(split.second(), active, text);
      }
      case Group group -> {
        text.append(GROUP).append(group.id() == active ? " " + ACTIVE : "").append('\n');
        for (TabId tab : group.tabs()) {
          // A name with line ends would not come back as it was.
          if (tab.name().lines().count() == 1) {
            boolean front = group.front().filter(tab::equals).isPresent();
            text.append(front ? FRONT : TAB)
                .append(group.isPinned(tab) ? " " + PINNED : "")
                .append(' ')
                .append(tab.kind())
                .append(' ')
                .append(tab.name())
                .append('\n');
          }
        }
      }
    }
  }

  /// @return empty when the text is not one that we wrote
  static Optional<TabLayout> read(String text) {
    LayoutText reading = new LayoutText(text.lines().toList());
    return reading.area(0).map(root -> new TabLayout(root, reading.active));
  }

  private Optional<Area> area(int depth) {
    String line = lines.isEmpty() ? "" : lines.removeFirst();
    String[] words = line.split(" ", -1);
    int id = ids++;
    if (words[0].equals(GROUP)) {
      active = words.length > 1 && words[1].equals(ACTIVE) ? id : active;
      return Optional.of(tabs(id));
    }
    if (!words[0].equals(SPLIT) || words.length != 3 || depth > DEEPEST) {
      return Optional.empty();
    }
    Optional<Area> first = area(depth + 1);
    Optional<Area> second = first.isPresent() ? area(depth + 1) : Optional.empty();
    return second.map(after ->
        new Split(id, words[1].equals("across"), first.orElseThrow(), after, share(words[2])));
  }

  private Group tabs(int id) {
    List<TabId> tabs = new ArrayList<>();
    int pinned = 0;
    Optional<TabId> front = Optional.empty();
    while (!lines.isEmpty()
        && (lines.getFirst().startsWith(TAB) || lines.getFirst().startsWith(FRONT))) {
      String line = lines.removeFirst();
      String rest = line.substring(line.indexOf(' ') + 1);
      boolean stays = rest.startsWith(PINNED + " ");
      String[] tab = (stays ? rest.substring(PINNED.length() + 1) : rest).split(" ", 2);
      if (tab.length == 2) {
        TabId read = new TabId(tab[0], tab[1]);
        tabs.add(read);
        pinned += stays ? 1 : 0;
        front = line.startsWith(FRONT) ? Optional.of(read) : front;
      }
    }
    return new Group(id, tabs, pinned, front);
  }

  private static double share(String text) {
    return text.matches("[01]\\.\\d{1,6}") ? Double.parseDouble(text) : 0.5;
  }
}
