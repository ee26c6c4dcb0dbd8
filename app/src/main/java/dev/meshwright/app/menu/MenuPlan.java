package dev.meshwright.app.menu;

import dev.meshwright.app.command.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which menu lists which commands, in which order.
///
/// @param groups of each menu, in its order: what a menu parts by lines
record MenuPlan(Map<MenuPlace, List<List<String>>> groups) {

  /// The plan of the program, `menus.txt`.
  static MenuPlan ofProgram() {
    try (InputStream in =
        Objects.requireNonNull(MenuPlan.class.getResourceAsStream("menus.txt"), "menus.txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads `[MENU]`, then a command's id a line; `-` begins a group, `*` at the end of an id stands
  /// for anything.
  static MenuPlan parse(String text) {
    Map<MenuPlace, List<List<String>>> groups = new EnumMap<>(MenuPlace.class);
    List<List<String>> menu = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        menu = new ArrayList<>(List.of(new ArrayList<>()));
        groups.put(MenuPlace.valueOf(line.substring(1, line.length() - 1)), menu);
      } else if (line.equals("-")) {
        menu.add(new ArrayList<>());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        menu.getLast().add(line);
      }
    }
    return new MenuPlan(groups);
  }

  /// The commands of a menu by group, without empty groups. What no menu lists is in
  /// [MenuPlace#TOOLS].
  List<List<Command>> of(MenuPlace place, List<Command> commands) {
    if (place == MenuPlace.TOOLS) {
      List<Command> rest = commands.stream().filter(command -> !isListed(command.id())).toList();
      return rest.isEmpty() ? List.of() : List.of(rest);
    }
    return groups.getOrDefault(place, List.of()).stream()
        .map(group -> group.stream().flatMap(entry -> matching(entry, commands)).toList())
        .filter(group -> !group.isEmpty())
        .toList();
  }

  /// An entry that names a command goes before one that stands for many, and of those the one that
  /// stands for fewer.
  private Stream<Command> matching(String entry, List<Command> commands) {
    return entry.endsWith("*")
        ? commands.stream()
            .filter(command -> matches(entry, command.id()))
            .filter(command -> entries().noneMatch(command.id()::equals))
            .filter(command -> entry.equals(closest(command.id())))
        : commands.stream().filter(command -> command.id().equals(entry));
  }

  /// The longest entry that stands for a command.
  private String closest(String id) {
    return entries()
        .filter(entry -> matches(entry, id))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private boolean isListed(String id) {
    return entries().anyMatch(entry -> matches(entry, id));
  }

  private Stream<String> entries() {
    return groups.values().stream().flatMap(List::stream).flatMap(List::stream);
  }

  private static boolean matches(String entry, String id) {
    return entry.endsWith("*")
        ? id.startsWith(entry.substring(0, entry.length() - 1))
        : id.equals(entry);
  }
}
