package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Fixes that bring back what was removed, where its text means the same as it did.
public final class Restore {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final NameResolution names;
  private final Supplier<NameUses> references;

  Restore(ProtoVersion old, ProtoVersion current, Supplier<NameUses> references) {
    this.old = old;
    this.current = current;
    this.names = new NameResolution(current);
    this.references = references;
  }

  /// Puts a removed field back, marked as deprecated, in its oneof when it had one. Frees its
  /// number and name where they are reserved.
  public List<Fix> field(MessageIn before, ProtoField field, MessageIn after) {
    ProtoFile file = after.file();
    boolean free =
        after.message().fields().stream()
                .noneMatch(f ->
                    f.number().value() == field.number().value()
                        || f.jsonName().equals(field.jsonName())
                        || f.name().text().equals(field.name().text()))
            && after.message().extensionRanges().stream()
                .flatMap(range -> range.numbers().stream())
                .noneMatch(range -> range.contains(field.number().value()));
    Optional<TextRange> body = body(before, field, after);
    if (!free
        || body.isEmpty()
        || before.file().edition() != file.edition()
        || !before.file().features().equals(file.features())
        || !names.portable(field, file, after.fullName())) {
      return List.of();
    }
    Piece piece =
        deprecated(
            Piece.of(before.file(), field.range(), field.comments()),
            Options.of(before.file(), field));
    TextEdit added = Blocks.append(file, body.get(), piece);
    return Reserve.free(
            file, after.message().reserved(), field.number().value(), field.name().text())
        .map(edits -> {
          List<TextEdit> all = new ArrayList<>(edits);
          all.add(added);
          return List.of(
              Fix.inFile("Keep " + field.name().text() + " as deprecated", file.path(), all));
        })
        .orElse(List.of());
  }

  private static Optional<TextRange> body(MessageIn before, ProtoField field, MessageIn after) {
    return field.oneof().isEmpty()
        ? Optional.of(after.message().body())
        : after.message().oneofs().stream()
            .filter(o -> o.name().text().equals(field.oneof().get()))
            .filter(o -> OneofFixes.isKept(before, o, after))
            .findFirst()
            .map(ProtoOneof::body);
  }

  private static Piece deprecated(Piece piece, Options options) {
    return ProtoOptions.isTrue(options.options(), "deprecated")
        ? piece
        : piece.with(options.edit("deprecated", "true"));
  }

  /// Puts a removed value back, marked as deprecated.
  public List<Fix> value(EnumIn before, ProtoEnumValue value, EnumIn after) {
    return Reserve.free(
            after.file(), after.type().reserved(), value.number().value(), value.name().text())
        .map(edits -> {
          List<TextEdit> all = new ArrayList<>(edits);
          all.add(append(before, value, after));
          return List.of(
              Fix.inFile(
                  "Keep " + value.name().text() + " as deprecated", after.file().path(), all));
        })
        .orElse(List.of());
  }

  static TextEdit append(EnumIn before, ProtoEnumValue value, EnumIn after) {
    Piece piece = Piece.of(before.file(), value.range(), value.comments());
    return Blocks.append(
        after.file(), after.type().body(), deprecated(piece, Options.of(before.file(), value)));
  }

  /// Puts a removed message back, with the outermost message that went with it.
  public List<Fix> message(MessageIn gone) {
    MessageIn outermost = gone;
    String scope = ProtoNames.scopeOf(gone.fullName());
    MessageIn around = old.messages().get(scope);
    while (around != null && !current.messages().containsKey(scope)) {
      outermost = around;
      scope = ProtoNames.scopeOf(scope);
      around = old.messages().get(scope);
    }
    MessageIn root = outermost;
    String in = scope;
    return current
        .files()
        .file(root.file().path())
        .filter(file -> file.edition() == root.file().edition())
        .filter(file -> !root.message().group() && names.portable(root.message(), file, in))
        .map(file ->
            List.of(
                declaration(
                    file,
                    in,
                    root.path(),
                    Piece.of(root.file(), root.message().range(), root.message().comments()))))
        .orElse(List.of());
  }

  public List<Fix> enumeration(EnumIn gone) {
    String scope = ProtoNames.scopeOf(gone.fullName());
    MessageIn around = old.messages().get(scope);
    if (around != null && !current.messages().containsKey(scope)) {
      return message(around);
    }
    return current
        .files()
        .file(gone.file().path())
        .filter(file -> file.edition() == gone.file().edition())
        .filter(file -> !references.get().isTaken(gone.type()))
        .map(file ->
            List.of(
                declaration(
                    file,
                    scope,
                    gone.path(),
                    Piece.of(gone.file(), gone.type().range(), gone.type().comments()))))
        .orElse(List.of());
  }

  private Fix declaration(ProtoFile file, String scope, String path, Piece piece) {
    MessageIn owner = current.messages().get(scope);
    TextEdit edit =
        owner != null && owner.file().path().equals(file.path())
            ? Blocks.append(file, owner.message().body(), piece)
            : Blocks.append(file, piece);
    return Fix.inFile("Restore " + path, file.path(), List.of(edit));
  }

  public List<Fix> service(ProtoFile before, ProtoService service, ProtoFile after) {
    boolean known = service.methods().stream().allMatch(m -> isKnown(m, after));
    return known
        ? List.of(
            Fix.inFile(
                "Restore " + service.name().text(),
                after.path(),
                List.of(
                    Blocks.append(after, Piece.of(before, service.range(), service.comments())))))
        : List.of();
  }

  public List<Fix> method(
      ProtoFile before, ProtoMethod method, ProtoFile after, ProtoService service) {
    return isKnown(method, after)
        ? List.of(
            Fix.inFile(
                "Restore " + method.name().text(),
                after.path(),
                List.of(
                    Blocks.append(
                        after,
                        service.body(),
                        Piece.of(before, method.range(), method.comments())))))
        : List.of();
  }

  /// Puts what a method takes and returns back to what it was.
  public List<Fix> signature(ProtoFile before, ProtoMethod was, ProtoFile after, ProtoMethod is) {
    return isKnown(was, after)
        ? List.of(
            Fixes.replace(
                after,
                is.range(),
                "Restore " + was.name().text() + " as it was",
                was.range().of(before.text())))
        : List.of();
  }

  private boolean isKnown(ProtoMethod method, ProtoFile file) {
    return names.portable(method.input(), file, file.packageText())
        && names.portable(method.output(), file, file.packageText());
  }

  /// Puts an extension of a file back; those inside messages are left to people.
  public List<Fix> extension(ProtoFile before, ProtoTypes.Extension extension) {
    ProtoField field = extension.field();
    boolean atTop = ProtoNames.scopeOf(field.fullName()).equals(before.packageText());
    return current
        .files()
        .file(before.path())
        .filter(file -> atTop && file.edition() == before.edition())
        .filter(file ->
            names.portable(field, file, file.packageText())
                && names.portable(extension.extendee(), file, file.packageText()))
        .filter(file -> isFree(file, extension))
        .map(file -> {
          String text =
              "extend "
                  + extension.extendee().text()
                  + " {\n"
                  + Piece.of(before, field.range(), field.comments()).lines("  ", "\n")
                  + "\n}";
          Piece piece = new Piece(text, new TextRange(0, text.length()));
          return List.of(
              Fix.inFile(
                  "Restore " + field.name().text(),
                  file.path(),
                  List.of(Blocks.append(file, piece))));
        })
        .orElse(List.of());
  }

  private boolean isFree(ProtoFile file, ProtoTypes.Extension extension) {
    return current.files().types(file.path()).extension(extension.field().fullName()).isEmpty();
  }

  /// Writes an emptied file again.
  public static List<Fix> file(ProtoFile before, ProtoFile after) {
    return List.of(
        Fixes.replace(
            after,
            new TextRange(0, after.text().length()),
            "Restore " + after.path(),
            before.text()));
  }

  /// Removes a type that is new and that nothing names.
  public List<Fix> takeBack(MessageIn added) {
    return references.get().isUsed(added.fullName()) || added.message().group() || hasMore(added)
        ? List.of()
        : List.of(
            Fixes.delete(
                added.file(),
                added.message().range(),
                added.message().comments(),
                "Take " + added.path() + " back"));
  }

  /// Whether extensions would go with a message.
  private static boolean hasMore(MessageIn in) {
    return !in.message().extensions().isEmpty();
  }

  public List<Fix> takeBack(EnumIn added) {
    return references.get().isUsed(added.fullName())
        ? List.of()
        : List.of(
            Fixes.delete(
                added.file(),
                added.type().range(),
                added.type().comments(),
                "Take " + added.path() + " back"));
  }

  /// Removes options that only the new version has, or restores what the old one had.
  public static List<Fix> option(
      ProtoFile file,
      TextRange body,
      List<ProtoOption> options,
      String name,
      List<ProtoOption> before,
      ProtoFile from) {
    return Options.statement(file, Optional.of(body), options, name, before, from);
  }
}
