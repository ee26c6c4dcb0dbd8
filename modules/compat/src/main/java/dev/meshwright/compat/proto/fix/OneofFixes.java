package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOneof;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fixes that move fields out of a oneof and back into it.
public final class OneofFixes {

  private OneofFixes() {}

  /// Moves a field to where it was.
  public static List<Fix> back(MessageIn before, ProtoField was, MessageIn in, ProtoField is) {
    boolean same =
        before.file().edition() == in.file().edition()
            && was.features().fieldPresence() == is.features().fieldPresence()
            && is.option("features.field_presence").isEmpty();
    if (!same || was.isRepeated() || is.isRepeated() || is.group()) {
      return List.of();
    }
    Optional<ProtoOneof> target = was.oneof().flatMap(name -> find(in, name));
    if (was.oneof().isPresent() && target.isEmpty()) {
      return wrap(before, was, in, is);
    }
    if (target.isPresent() && !isKept(before, target.get(), in)) {
      return List.of();
    }
    Optional<ProtoOneof> source = is.oneof().flatMap(name -> find(in, name));
    if (source.isPresent() && isNew(before, source.get(), in)) {
      return apart(before, in, source.get());
    }
    if (source.isPresent() && members(in, source.get()).size() == 1) {
      return List.of();
    }
    TextRange body = target.map(ProtoOneof::body).orElse(in.message().body());
    return List.of(
        Fix.inFile(
            target.isPresent()
                ? "Move " + is.name().text() + " into " + was.oneof().get()
                : "Move " + is.name().text() + " out of " + is.oneof().orElse("the oneof"),
            in.file().path(),
            List.of(
                Blocks.delete(in.file(), is.range(), is.comments()),
                Blocks.append(in.file(), body, labelled(was, in, is)))));
  }

  /// Whether no member of a oneof was in any before.
  private static boolean isNew(MessageIn before, ProtoOneof oneof, MessageIn in) {
    return members(in, oneof).stream()
        .allMatch(f -> was(before, f).filter(w -> w.oneof().isEmpty()).isPresent());
  }

  /// Whether all members of a oneof were in it before.
  static boolean isKept(MessageIn before, ProtoOneof oneof, MessageIn in) {
    return members(in, oneof).stream()
        .allMatch(f -> was(before, f).filter(w -> w.oneof().equals(f.oneof())).isPresent());
  }

  private static Optional<ProtoField> was(MessageIn before, ProtoField field) {
    return before.message().fields().stream()
        .filter(f -> f.number().value() == field.number().value())
        .findFirst();
  }

  /// Takes a oneof away and leaves its members, each with the label that it had.
  private static List<Fix> apart(MessageIn before, MessageIn in, ProtoOneof oneof) {
    String text = in.file().text();
    TextRange body = oneof.body();
    int line = text.lastIndexOf('\n', oneof.range().start() - 1) + 1;
    String indent = text.substring(line, oneof.range().start());
    List<String> lines = new ArrayList<>();
    int done = body.start();
    for (ProtoField field : members(in, oneof)) {
      Piece piece = Piece.of(in.file(), field.range(), field.comments());
      if (field.group() || !text.substring(done, piece.range().start()).isBlank()) {
        return List.of();
      }
      done = piece.range().end();
      String label = label(was(before, field).orElse(field), in);
      Piece labelled =
          label.isEmpty() ? piece : piece.with(TextEdit.insert(field.typeRange().start(), label));
      lines.add(labelled.lines(indent.isBlank() ? indent : "", Blocks.newline(text)));
    }
    String separator = indent.isBlank() ? Blocks.newline(text) : " ";
    return text.substring(done, body.end()).isBlank()
        ? List.of(
            Fixes.replace(
                in.file(),
                oneof.range(),
                "Take the oneof " + oneof.name().text() + " apart",
                String.join(separator, lines).stripLeading()))
        : List.of();
  }

  private static Optional<ProtoOneof> find(MessageIn in, String name) {
    return in.message().oneofs().stream().filter(o -> o.name().text().equals(name)).findFirst();
  }

  private static List<ProtoField> members(MessageIn in, ProtoOneof oneof) {
    return in.message().fields().stream()
        .filter(f -> f.oneof().filter(oneof.name().text()::equals).isPresent())
        .toList();
  }

  /// The field with the label that its place asks for: none in a oneof, its old one outside.
  private static Piece labelled(ProtoField was, MessageIn in, ProtoField is) {
    Piece piece = Piece.of(in.file(), is.range(), is.comments());
    if (was.oneof().isPresent()) {
      return is.labelRange()
          .map(range ->
              piece.with(TextEdit.delete(new TextRange(range.start(), is.typeRange().start()))))
          .orElse(piece);
    }
    String label = label(was, in);
    return label.isEmpty() ? piece : piece.with(TextEdit.insert(is.typeRange().start(), label));
  }

  private static String label(ProtoField was, MessageIn in) {
    ProtoEdition edition = in.file().edition();
    boolean written = was.labelRange().isPresent() || edition == ProtoEdition.PROTO2;
    return written && !edition.hasFeatures() && !was.isMap() ? "optional " : "";
  }

  /// Puts a oneof around a field again.
  private static List<Fix> wrap(MessageIn before, ProtoField was, MessageIn in, ProtoField is) {
    String name = was.oneof().orElse("");
    boolean fits =
        is.oneof().isEmpty()
            && in.message().fields().stream().noneMatch(f -> f.name().text().equals(name))
            && before.message().fields().stream().filter(f -> f.oneof().equals(was.oneof())).count()
                == 1;
    int start = is.labelRange().orElse(is.typeRange()).start();
    return fits
        ? List.of(
            Fix.inFile(
                "Put it into the oneof " + name + " again",
                in.file().path(),
                List.of(
                    TextEdit.replace(
                        new TextRange(start, is.typeRange().start()), "oneof " + name + " { "),
                    TextEdit.insert(is.range().end(), " }"))))
        : List.of();
  }

  public static List<Fix> rename(MessageIn in, String from, String to) {
    return find(in, to)
        .map(oneof ->
            List.of(
                Fixes.replace(in.file(), oneof.name().range(), "Restore the name " + from, from)))
        .orElse(List.of());
  }
}
