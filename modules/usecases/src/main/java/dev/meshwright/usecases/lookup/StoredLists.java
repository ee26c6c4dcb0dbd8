package dev.meshwright.usecases.lookup;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers lists in a file of the person's folder for the workspace's state: the name, the query
/// and the time, then a place a line, its parts parted by tabs.
public final class StoredLists implements KeptLists {

  /// Lines before the places.
  private static final int HEAD = 3;

  private static final int PARTS = 6;

  private final SettingsFile file;

  public StoredLists(SettingsFile file) {
    this.file = file;
  }

  @Override
  public synchronized List<KeptList> list() {
    List<KeptList> lists = new ArrayList<>();
    file.load().values().forEach((id, text) -> read(id, text).ifPresent(lists::add));
    lists.sort(
        Comparator.comparing(KeptList::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(KeptList::when)
            .thenComparing(KeptList::id));
    return List.copyOf(lists);
  }

  @Override
  public synchronized List<KeptList> keep(KeptList list) {
    update(Map.of(list.id(), written(list)), Set.of());
    return list();
  }

  @Override
  public synchronized List<KeptList> remove(String id) {
    update(Map.of(), Set.of(id));
    return list();
  }

  private void update(Map<String, String> added, Set<String> gone) {
    try {
      file.update(added, gone::contains);
    } catch (IOException refused) {
      throw new OperationFailedException(
          "The list cannot be kept: " + Reasons.of(refused) + ".", refused);
    }
  }

  private static String written(KeptList list) {
    return Stream.concat(
            Stream.of(
                plain(list.name()),
                plain(list.query()),
                String.valueOf(list.when().toEpochMilli())),
            list.places().stream().map(StoredLists::written))
        .collect(Collectors.joining("\n"));
  }

  private static String written(ListedPlace place) {
    return Stream.of(
            place.path(),
            place.file().name(),
            place.kind().name(),
            place.within(),
            place.name(),
            place.type())
        .map(StoredLists::plain)
        .collect(Collectors.joining("\t"));
  }

  /// Names of members of a JSON Schema may hold anything.
  private static String plain(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String from(String plain) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != '\\' || i + 1 == plain.length()) {
        text.append(c);
      } else {
        i++;
        text.append(
            switch (plain.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> plain.charAt(i);
            });
      }
    }
    return text.toString();
  }

  /// @return empty for what is none of ours
  private static Optional<KeptList> read(String id, String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < HEAD || !lines[2].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptList(
            id,
            from(lines[0]),
            from(lines[1]),
            Instant.ofEpochMilli(Long.parseLong(lines[2])),
            Arrays.stream(lines).skip(HEAD).flatMap(line -> place(line).stream()).toList()));
  }

  private static Optional<ListedPlace> place(String line) {
    List<String> parts = Arrays.stream(line.split("\t", -1)).map(StoredLists::from).toList();
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    Optional<FileKind> file = named(FileKind.values(), parts.get(1));
    Optional<EntryKind> kind = named(EntryKind.values(), parts.get(2));
    return file.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ListedPlace(
                parts.get(0), file.get(), kind.get(), parts.get(3), parts.get(4), parts.get(5)));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }
}
