package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reserves numbers and names in a message or an enum, so that nobody uses them again.
///
/// @param known the statements there are
/// @param quoted whether names stand in quotes, as they do but for editions
record Reservations(Layout layout, Declared outer, List<ProtoReserved> known, boolean quoted) {

  List<TextEdit> add(List<Long> numbers, List<String> names) {
    List<String> newNumbers =
        numbers.stream()
            .distinct()
            .filter(number -> !isReserved(number))
            .map(number -> Long.toString(number))
            .toList();
    List<String> newNames =
        names.stream().distinct().filter(name -> !isReserved(name)).map(this::written).toList();
    List<TextEdit> edits = new ArrayList<>();
    List<Snippet> statements = new ArrayList<>();
    Optional<ProtoNumbers> lastNumber =
        known.stream()
            .filter(statement -> !statement.numbers().isEmpty())
            .findFirst()
            .map(statement -> statement.numbers().getLast());
    Optional<ProtoName> lastName =
        known.stream()
            .filter(statement -> !statement.names().isEmpty())
            .findFirst()
            .map(statement -> statement.names().getLast());
    if (lastNumber.isPresent()) {
      append(lastNumber.get().range().end(), newNumbers).ifPresent(edits::add);
    } else if (!newNumbers.isEmpty()) {
      statements.add(Snippet.of(statement(newNumbers)));
    }
    if (lastName.isPresent()) {
      append(lastName.get().range().end(), newNames).ifPresent(edits::add);
    } else if (!newNames.isEmpty()) {
      statements.add(Snippet.of(statement(newNames)));
    }
    if (!statements.isEmpty()) {
      edits.add(placed(Snippet.joined(statements)));
    }
    return edits;
  }

  /// Makes the reserved numbers, or the reserved names, these and no others.
  List<TextEdit> set(boolean ofNumbers, List<String> wanted) {
    List<TextEdit> edits = new ArrayList<>();
    List<String> has = new ArrayList<>();
    Optional<TextRange> last = Optional.empty();
    for (ProtoReserved statement : known) {
      List<Item> items = items(statement, ofNumbers);
      List<Item> stay = items.stream().filter(item -> wanted.contains(item.text())).toList();
      items.forEach(item -> has.add(item.text()));
      if (!items.isEmpty() && stay.isEmpty()) {
        edits.add(layout.removal(layout.extent(statement.range())));
      } else {
        edits.addAll(without(items, stay));
        last = stay.isEmpty() || last.isPresent() ? last : Optional.of(stay.getLast().range());
      }
    }
    List<String> added =
        wanted.stream()
            .filter(item -> !has.contains(item))
            .distinct()
            .map(item -> ofNumbers ? item : written(item))
            .toList();
    if (last.isPresent()) {
      append(last.get().end(), added).ifPresent(edits::add);
    } else if (!added.isEmpty()) {
      edits.add(placed(Snippet.of(statement(added))));
    }
    return edits;
  }

  /// Something that a statement reserves.
  private record Item(String text, TextRange range) {}

  private static List<Item> items(ProtoReserved statement, boolean ofNumbers) {
    return ofNumbers
        ? statement.numbers().stream().map(one -> new Item(one.toString(), one.range())).toList()
        : statement.names().stream().map(one -> new Item(one.text(), one.range())).toList();
  }

  private static List<TextEdit> without(List<Item> items, List<Item> stay) {
    List<TextEdit> edits = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (!stay.contains(item)) {
        boolean behindAll = stay.getLast().range().start() < item.range().start();
        edits.add(
            TextEdit.delete(
                behindAll
                    ? new TextRange(items.get(i - 1).range().end(), item.range().end())
                    : new TextRange(item.range().start(), items.get(i + 1).range().start())));
      }
    }
    return edits;
  }

  /// Below the statements there are, else before all declarations.
  private TextEdit placed(Snippet snippet) {
    if (known.isEmpty()) {
      return Insertion.into(layout, outer).orElseThrow().at(0, snippet);
    }
    return new Statements(layout).below(known.getLast().range(), snippet.text(), false);
  }

  private static Optional<TextEdit> append(int end, List<String> added) {
    return added.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TextEdit.insert(
                end, added.stream().map(each -> ", " + each).collect(Collectors.joining())));
  }

  static String statement(List<String> what) {
    return "reserved " + String.join(", ", what) + ";";
  }

  private String written(String name) {
    return quoted ? ProtoTexts.quote(name) : name;
  }

  private boolean isReserved(long number) {
    return known.stream()
        .flatMap(statement -> statement.numbers().stream())
        .anyMatch(range -> range.contains(number));
  }

  private boolean isReserved(String name) {
    return known.stream()
        .flatMap(statement -> statement.names().stream())
        .anyMatch(reserved -> reserved.text().equals(name));
  }
}
