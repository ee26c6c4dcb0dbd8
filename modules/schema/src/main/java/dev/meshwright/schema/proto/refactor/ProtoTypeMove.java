package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.schema.proto.edit.Carried;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Insertion;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Removals;
import dev.meshwright.schema.proto.edit.Snippet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Moves a type with its comments into another file of its package; who uses it imports that file.
final class ProtoTypeMove {

  private final RefactoringWork work;

  ProtoTypeMove(RefactoringWork work) {
    this.work = work;
  }

  void run(Declared one, String file) {
    TextRange at = one.name().range();
    if (!isAtTop(one)) {
      new Notes(work)
          .notHere(
              at,
              "Only what is declared at the top of a file can move to another one with its full"
                  + " name; extract a nested type first.");
      return;
    }
    if (!isPlace(file, at)) {
      return;
    }
    Optional<ProtoDocument> target = work.files().before(file);
    if (target.isPresent() && !fits(target.get().file(), at)) {
      return;
    }
    Layout layout = work.layout();
    Snippet snippet = new Carried(layout, one).snippet(true);
    work.edit(new Removals(work.file(), layout).taken(List.of(one)));
    if (target.isPresent()) {
      insert(target.get(), snippet);
    } else {
      work.files().create(file, created(snippet));
    }
    Map<DeclaredName, DeclaredName> moved =
        Relocation.of(work.document(), one.range(), file, UnaryOperator.identity());
    Set<String> paths = new LinkedHashSet<>(List.of(work.path(), file));
    paths.addAll(work.importers(work.path()));
    ProtoUsers.follow(work, moved, paths);
    if (!work.isRefused()) {
      Importing.tidy(work, paths);
      work.check(paths);
      note(at, file);
    }
  }

  private static boolean isAtTop(Declared one) {
    return switch (one.is()) {
      case Declared.OfMessage(ProtoMessage message) ->
          !message.group() && isAtTop(one, message.fullName());
      case Declared.OfEnum(ProtoEnum values) -> isAtTop(one, values.fullName());
      case Declared.OfService _ -> true;
      case Declared.OfFile _,
          Declared.OfOneof _,
          Declared.OfField _,
          Declared.OfExtension _,
          Declared.OfExtend _,
          Declared.OfValue _,
          Declared.OfMethod _ ->
          false;
    };
  }

  private static boolean isAtTop(Declared one, String fullName) {
    return fullName.endsWith(one.name().text());
  }

  private boolean isPlace(String file, TextRange at) {
    boolean fine =
        file.endsWith(".proto")
            && !file.equals(work.path())
            && !file.startsWith("/")
            && !file.contains("..")
            && file.indexOf('\\') < 0;
    if (!fine) {
      work.refuse(
          "proto-refactor-target",
          at,
          "\"" + file + "\" is not another .proto file of the workspace.",
          "Name a path below the folder of the workspace that ends with .proto.");
    } else if (work.files().source().text(file).isEmpty()
        && work.files().source().problem(file).isPresent()) {
      work.refuse("proto-refactor-target", at, file + " cannot be read.", "Choose another file.");
      return false;
    }
    return fine;
  }

  /// Whether the type means the same in another file.
  private boolean fits(ProtoFile target, TextRange at) {
    ProtoFile own = work.file();
    String reason =
        !own.packageText().equals(target.packageText())
            ? target.path()
                + " is of the package \""
                + target.packageText()
                + "\": the type would have another full name there."
            : own.edition() != target.edition() || !own.features().equals(target.features())
                ? target.path()
                    + " is written in another syntax, or with other features: the type would mean"
                    + " something else there."
                : "";
    if (!reason.isEmpty()) {
      work.refuse(
          "proto-refactor-target",
          at,
          reason,
          "Choose a file of the same package and syntax, or a new one.");
    }
    return reason.isEmpty();
  }

  private void insert(ProtoDocument target, Snippet snippet) {
    Layout layout = new Layout(target.file().text());
    Declared outer = Declared.of(target.file());
    int end = Declarations.inside(outer).size();
    work.files()
        .edit(
            target.file().path(),
            List.of(Insertion.into(layout, outer).orElseThrow().at(end, snippet)));
  }

  /// A new file like this one: of the same package, with the options that say the same for it.
  private String created(Snippet snippet) {
    ProtoFile own = work.file();
    String end = work.layout().lineEnd(0);
    String head = own.syntax().map(range -> range.of(own.text()) + end + end).orElse("");
    String scope = own.packageStatement().map(range -> range.of(own.text()) + end + end).orElse("");
    String options =
        own.options().stream()
            .filter(ProtoTypeMove::isForAnyFile)
            .map(option -> option.range().of(own.text()) + end)
            .collect(Collectors.joining());
    return head + scope + options + (options.isEmpty() ? "" : end) + snippet.lines("", end) + end;
  }

  private static boolean isForAnyFile(ProtoOption option) {
    return option.name().stream().noneMatch(ProtoOption.Part::extension)
        && !option.nameText().equals("java_outer_classname");
  }

  private void note(TextRange at, String file) {
    work.note(
        "proto-refactor-code",
        at,
        "The full name and the bytes stay as they are; who imports "
            + work.path()
            + " outside of this workspace for it must import "
            + file
            + " then, and in some languages generated code has another place.",
        "Generate it again where the schema is used.");
  }
}
