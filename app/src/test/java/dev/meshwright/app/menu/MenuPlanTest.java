package dev.meshwright.app.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.command.Command;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MenuPlanTest {

  private static final MenuPlan PLAN =
      MenuPlan.parse(
          """
          # a comment
          [FILE]
          save
          -
          file-*

          [GO]
          file-history
          go-*

          [VIEW]
          go-far*
          """);

  private static List<List<String>> ids(MenuPlace place, String... commands) {
    List<Command> all = Stream.of(commands).map(id -> Command.of(id, id, "", () -> {})).toList();
    return PLAN.of(place, all).stream()
        .map(group -> group.stream().map(Command::id).toList())
        .toList();
  }

  @Test
  void groups_keep_their_order_and_empty_ones_are_left_out() {
    assertEquals(
        List.of(List.of("save"), List.of("file-new", "file-move")),
        ids(MenuPlace.FILE, "file-new", "save", "file-move"));
    assertEquals(List.of(List.of("file-new")), ids(MenuPlace.FILE, "file-new"));
    assertEquals(List.of(), ids(MenuPlace.GIT, "save"));
  }

  @Test
  void a_command_is_in_one_menu_and_its_own_entry_goes_first() {
    assertEquals(List.of(), ids(MenuPlace.FILE, "file-history"));
    assertEquals(
        List.of(List.of("file-history", "go-there")),
        ids(MenuPlace.GO, "go-there", "go-far-away", "file-history"));
    assertEquals(List.of(List.of("go-far-away")), ids(MenuPlace.VIEW, "go-there", "go-far-away"));
  }

  @Test
  void what_no_menu_lists_is_among_the_tools() {
    assertEquals(List.of(List.of("dance")), ids(MenuPlace.TOOLS, "save", "dance", "go-there"));
    assertEquals(List.of(), ids(MenuPlace.TOOLS, "save"));
  }
}
