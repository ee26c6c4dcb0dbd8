package dev.meshwright.app.tabs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.tabs.TabLayout.Group;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How tabs are arranged.
class TabLayoutTest {

  private static TabId tab(String name) {
    return new TabId("file", name);
  }

  private static TabLayout of(String... names) {
    TabLayout layout = TabLayout.empty();
    for (String name : names) {
      layout = layout.opened(tab(name));
    }
    return layout;
  }

  /// Groups in reading order: `*` before the active one, `!` behind pinned tabs, `>` before the one
  /// in front.
  private static String said(TabLayout layout) {
    return String.join(
        " | ",
        layout.groups().stream()
            .map(group -> (group.id() == layout.active() ? "* " : "") + said(group))
            .toList());
  }

  private static String said(Group group) {
    return String.join(
        " ",
        group.tabs().stream()
            .map(tab ->
                (group.front().equals(Optional.of(tab)) ? ">" : "")
                    + tab.name()
                    + (group.isPinned(tab) ? "!" : ""))
            .toList());
  }

  @Test
  void a_tab_opens_behind_the_one_in_front_and_once() {
    TabLayout layout = of("a", "b", "c");
    assertEquals("* a b >c", said(layout));
    layout = layout.opened(tab("a"));
    assertEquals("* >a b c", said(layout));
    assertEquals("* a >d b c", said(layout.opened(tab("d"))));
    assertEquals("* >a d b c", said(layout.added(tab("d"))));
  }

  @Test
  void closing_the_front_gives_it_to_the_next_one() {
    TabLayout layout = of("a", "b", "c").opened(tab("b"));
    assertEquals("* a >c", said(layout.without(0, tab("b"))));
    assertEquals("* >a", said(layout.without(0, tab("b")).without(0, tab("c"))));
    assertEquals("* ", said(layout.filtered(tab -> false)));
  }

  @Test
  void pinned_tabs_come_first_and_stay_when_others_are_closed() {
    TabLayout layout = of("a", "b", "c", "d").pinned(0, tab("c"), true).pinned(0, tab("b"), true);
    assertEquals("* c! b! a >d", said(layout));
    Group group = layout.activeGroup();
    assertEquals(List.of(tab("a")), group.others(tab("d")));
    assertEquals(List.of(tab("a"), tab("d")), group.rightOf(tab("c")));
    assertEquals("* b! c a >d", said(layout.pinned(0, tab("c"), false)));
    assertEquals("* c! b! >d a", said(layout.moved(0, tab("d"), 0, 0)));
  }

  @Test
  void a_tab_that_is_not_pinned_never_moves_among_those_that_are() {
    TabLayout layout = of("a", "b", "c").pinned(0, tab("a"), true);
    assertEquals("* a! >c b", said(layout.moved(0, tab("c"), 0, 0)));
    assertEquals("* >a! b c", said(layout.moved(0, tab("a"), 0, 2)));
  }

  @Test
  void a_split_shows_a_tab_twice_and_goes_with_its_last_tab() {
    TabLayout layout = of("a", "b").split(0, tab("b"), 0, true, true, true);
    assertEquals("a >b | * >b", said(layout));
    assertEquals("* a >b", said(layout.without(layout.active(), tab("b"))));
    assertEquals("a >b | * b >c", said(layout.opened(tab("c"))));
    assertEquals("* >a b | >b", said(layout.opened(tab("a"))), "where it is already");
  }

  @Test
  void a_tab_moves_to_another_group_and_takes_the_keyboard_along() {
    TabLayout layout = of("a", "b", "c").split(0, tab("c"), 0, true, true, false);
    assertEquals("a >b | * >c", said(layout));
    int right = layout.active();
    assertEquals(">a | * >b c", said(layout.moved(0, tab("b"), right, 0)));
    assertEquals("* a b >c", said(layout.moved(right, tab("c"), 0, 2)), "the empty group goes");
    TabLayout twice = of("a", "b").split(0, tab("b"), 0, true, true, true);
    assertEquals(">a | * >b", said(twice.moved(0, tab("b"), twice.active(), 0)), "once in a group");
  }

  @Test
  void an_edge_makes_a_group_on_that_side() {
    TabLayout layout = of("a", "b");
    assertEquals("* >a | >b", said(layout.split(0, tab("a"), 0, true, false, false)));
    assertEquals("* a >b", said(of("a", "b").split(7, tab("a"), 8, true, true, false)));
    assertEquals(
        "* >a", said(of("a").split(0, tab("a"), 0, true, true, false)), "nothing to split");
  }

  @Test
  void shares_stay_between_bounds() {
    TabLayout layout = of("a", "b").split(0, tab("b"), 0, false, true, true);
    TabLayout.Split split = (TabLayout.Split) layout.root();
    assertEquals(0.9, ((TabLayout.Split) layout.shared(split.id(), 3).root()).share());
    assertEquals(0.3, ((TabLayout.Split) layout.shared(split.id(), 0.3).root()).share());
  }

  @Test
  void text_says_it_all() {
    TabLayout layout =
        of("orders/order.avsc", "a b.sql", "c")
            .pinned(0, tab("c"), true)
            .split(0, tab("a b.sql"), 0, true, true, true)
            .opened(new TabId("rows", "x.csv"))
            .split(0, tab("orders/order.avsc"), 0, false, false, false);
    TabLayout read = LayoutText.read(LayoutText.written(layout)).orElseThrow();
    assertEquals(said(layout), said(read));
    assertEquals(LayoutText.written(layout), LayoutText.written(read));
  }

  @Test
  void text_that_is_not_ours_is_none() {
    for (String text : List.of("", "hello", "split across 0.5\ngroup\n", "split\n".repeat(40))) {
      assertEquals(Optional.empty(), LayoutText.read(text), text);
    }
    assertEquals("* ", said(LayoutText.read("group\ntab\nfront x\nrest").orElseThrow()));
  }

  private static Set<TabId> all(TabLayout layout) {
    return layout.groups().stream()
        .flatMap(group -> group.tabs().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void whatever_is_done_there_is_an_active_group_and_no_empty_one_beside_others() {
    Random random = new Random(5);
    TabLayout layout = TabLayout.empty();
    for (int i = 0; i < 4_000; i++) {
      TabId tab = tab("t" + random.nextInt(6));
      List<Group> groups = layout.groups();
      int one = groups.get(random.nextInt(groups.size())).id();
      int other = groups.get(random.nextInt(groups.size())).id();
      TabLayout before = layout;
      int what = random.nextInt(9);
      layout =
          switch (what) {
            case 0, 1 -> layout.opened(tab);
            case 2 -> layout.without(one, tab);
            case 3 -> layout.moved(one, tab, other, random.nextInt(7));
            case 4 -> layout.pinned(one, tab, random.nextBoolean());
            case 5 ->
                groups.size() > 5 || !layout.has(tab)
                    ? layout
                    : layout.split(
                        groups.stream()
                            .filter(group -> group.tabs().contains(tab))
                            .findFirst()
                            .orElseThrow()
                            .id(),
                        tab,
                        other,
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean());
            case 6 -> layout.activated(one);
            case 7 -> layout.without(tab);
            default -> layout.added(tab);
          };
      TabLayout now = layout;
      if (what == 3 || what == 5) {
        assertEquals(all(before), all(now), "nothing is lost on the way");
      }
      assertTrue(now.groups().stream().anyMatch(group -> group.id() == now.active()));
      if (now.groups().size() > 1) {
        assertFalse(now.groups().stream().anyMatch(group -> group.tabs().isEmpty()), said(now));
      }
      List<Integer> ids = now.groups().stream().map(Group::id).toList();
      assertEquals(ids.size(), ids.stream().distinct().count());
      assertEquals(said(now), said(LayoutText.read(LayoutText.written(now)).orElseThrow()));
    }
  }

  @Test
  void a_tab_with_another_name_stays_at_its_place_in_every_group() {
    TabLayout layout = of("a", "b", "c").pinned(0, tab("a"), true).shown(0, tab("b"));
    layout = layout.split(0, tab("b"), 0, true, true, true);
    assertEquals("a! >b c | * >b", said(layout));
    assertEquals(
        "a! >d c | * >d", said(layout.renamed(tab -> tab.equals(tab("b")) ? tab("d") : tab)));
    assertEquals(
        "d! >b c | * >b", said(layout.renamed(tab -> tab.equals(tab("a")) ? tab("d") : tab)));
    assertEquals(layout, layout.renamed(tab -> tab));
  }

  @Test
  void of_two_tabs_that_have_the_same_name_then_one_is_left() {
    assertEquals(
        "* >a c",
        said(
            of("a", "b", "c")
                .shown(0, tab("b"))
                .renamed(tab -> tab("b").equals(tab) ? tab("a") : tab)));
  }
}
