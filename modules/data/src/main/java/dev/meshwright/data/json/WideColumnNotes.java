package dev.meshwright.data.json;

import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says which columns are wider than most of their values ask for, and which row is the reason.
public final class WideColumnNotes {

  private static final int MOST = 20;

  private final Scan scan;
  private final JsonColumns columns;
  private final List<String> labels;
  private final List<Problem> notes = new ArrayList<>();

  private WideColumnNotes(Scan scan, JsonColumns columns, List<String> labels) {
    this.scan = scan;
    this.columns = columns;
    this.labels = labels;
  }

  /// @param labels of the parts
  public static List<Problem> of(Scan scan, JsonColumns columns, List<String> labels) {
    return new WideColumnNotes(scan, columns, labels).all();
  }

  private List<Problem> all() {
    if (columns.keys().isEmpty()) {
      shape("Column " + JsonColumns.DOCUMENT, scan.shape());
      return List.copyOf(notes);
    }
    for (int i = 0; i < columns.keys().size() && notes.size() < MOST; i++) {
      Column column = columns.columns().get(i);
      Field field = scan.shape().fields().get(i);
      if (!column.name().equals(field.name())) {
        renamed(column.name(), field);
      }
      shape("Column " + column.name(), field.shape());
    }
    return List.copyOf(notes);
  }

  private void renamed(String name, Field field) {
    add(
        firstOf(field.shape()),
        "json-column-renamed",
        "The key \"%s\" is the column %s: SQL cannot tell keys apart that differ in nothing but case."
            .formatted(field.name().replace('\0', '_'), name),
        "Write " + name + " in queries.");
  }

  /// @param what `Column a`, `Member b of column a`
  private void shape(String what, JsonShape shape) {
    if (notes.size() >= MOST) {
      return;
    }
    if (shape.firsts().size() > 1) {
      mixed(what, shape);
    } else if (shape.has(JsonShape.Kind.NUMBER)) {
      numbers(what, shape.numbers());
    } else if (shape.has(JsonShape.Kind.TEXT)) {
      dates(what, shape);
    } else if (shape.isSameButCase()) {
      add(
          firstOf(shape),
          "json-column-wide",
          what + " is JSON: SQL cannot tell its keys apart, they differ in nothing but case.",
          "Read them with the -> operator.");
    }
    if (shape.hasItems()) {
      shape((shape.isMap() ? "Value of " : "Item of ") + lower(what), shape.items());
    }
    for (Field field : shape == scan.shape() ? List.<Field>of() : shape.fields().all()) {
      shape("Member " + field.name() + " of " + lower(what), field.shape());
    }
  }

  private void mixed(String what, JsonShape shape) {
    List<JsonShape.Kind> kinds =
        shape.firsts().keySet().stream()
            .sorted(Comparator.comparingLong(kind -> row(shape, kind)))
            .toList();
    StringBuilder all = new StringBuilder(what).append(" is JSON text: ");
    for (int i = 0; i < kinds.size(); i++) {
      all.append(i == 0 ? "" : ", ")
          .append("row %,d holds %s".formatted(row(shape, kinds.get(i)), said(kinds.get(i))));
    }
    DocumentPosition reason =
        shape.firsts().getOrDefault(kinds.get(1), new DocumentPosition(0, 1, 1));
    add(
        Optional.of(reason),
        "json-column-wide",
        all.append('.').toString(),
        "Correct the document, or TRY_CAST the column in the query.");
  }

  private void numbers(String what, NumberStatistics numbers) {
    if (numbers.tooLong().isPresent()) {
      digits(
          what, "JSON text", numbers.tooLong(), "a number of more digits than any type of SQL has");
    } else if (numbers.fractions() && numbers.inexact().isPresent()) {
      String type =
          numbers.whole() + numbers.scale() <= JsonShape.MAX_DECIMAL ? "DECIMAL" : "JSON text";
      digits(what, type, numbers.inexact(), "a number whose digits DOUBLE does not hold");
    }
  }

  private void digits(String what, String type, Optional<DocumentPosition> place, String number) {
    long row = place.map(DocumentPosition::row).orElse(1L);
    add(
        place,
        "json-column-wide",
        "%s is %s: row %,d holds %s.".formatted(what, type, row, number),
        "Cast it to DOUBLE in the query where the digits do not matter.");
  }

  private void dates(String what, JsonShape shape) {
    Optional<DocumentPosition> date = Optional.ofNullable(shape.forms().get(TextForm.DATE));
    Optional<DocumentPosition> text = Optional.ofNullable(shape.forms().get(TextForm.TEXT));
    if (date.isPresent() && text.isPresent() && date.get().row() < text.get().row()) {
      add(
          text,
          "json-column-wide",
          "%s is text: row %,d holds no date like those before it."
              .formatted(what, text.get().row()),
          "TRY_CAST it to DATE in the query.");
    }
  }

  private void add(Optional<DocumentPosition> place, String rule, String message, String hint) {
    DocumentPosition at = place.orElse(new DocumentPosition(0, 1, 1));
    Position position = new Position((int) Math.min(at.line(), Integer.MAX_VALUE), 1);
    notes.add(
        Problem.info(
            rule,
            new Location(labels.get(at.part()), TextRange.at(0), position, position),
            message,
            hint));
  }

  private static Optional<DocumentPosition> firstOf(JsonShape shape) {
    return shape.firsts().values().stream().min(Comparator.comparingLong(DocumentPosition::row));
  }

  private static long row(JsonShape shape, JsonShape.Kind kind) {
    return shape.firsts().getOrDefault(kind, new DocumentPosition(0, 1, 1)).row();
  }

  private static String lower(String what) {
    return Character.toLowerCase(what.charAt(0)) + what.substring(1);
  }

  private static String said(JsonShape.Kind kind) {
    return switch (kind) {
      case TRUTH -> "true or false";
      case NUMBER -> "a number";
      case TEXT -> "text";
      case OBJECT -> "an object";
      case ARRAY -> "an array";
    };
  }
}
