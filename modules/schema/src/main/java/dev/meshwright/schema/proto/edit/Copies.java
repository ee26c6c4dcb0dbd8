package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Copies declarations as text, and puts such texts in.
final class Copies {

  private final ProtoDocument document;
  private final Layout layout;
  private final KnownTypes names;

  Copies(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
    this.names = new KnownTypes(document);
  }

  /// Types that are declared elsewhere are named as at the top of the file: nobody knows where the
  /// text will be put.
  String copied(List<Declared> some) {
    List<Snippet> snippets =
        Removals.outermost(some).stream()
            .sorted(Comparator.comparing(Declared::range))
            .map(this::copy)
            .toList();
    return snippets.isEmpty() ? "" : Snippet.joined(snippets).text();
  }

  private Snippet copy(Declared one) {
    Carried carried = new Carried(layout, one);
    new NamedElsewhere(document, Declared.of(document.file())).taken(one, carried, names);
    boolean block = Declarations.body(one).isPresent();
    return carried.snippet(block);
  }

  List<TextEdit> paste(Declared into, int index, String text) {
    Optional<String> opening = opening(into);
    Optional<Insertion> place = Insertion.into(layout, into);
    if (opening.isEmpty() || place.isEmpty() || text.isBlank()) {
      return List.of();
    }
    String head = document.file().syntax().map(range -> range.of(layout.text()) + "\n").orElse("");
    String body = text.replace("\r\n", "\n").stripTrailing();
    String whole = head + opening.get() + "\n" + body + (opening.get().isEmpty() ? "\n" : "\n}\n");
    ProtoParser.Parsed read = ProtoParser.parse("pasted", whole);
    if (!read.problems().isEmpty()) {
      return List.of();
    }
    List<Declared> pasted = Declarations.inside(around(read.file(), into));
    Layout from = new Layout(whole);
    List<TextEdit> edits = new ArrayList<>();
    List<Snippet> snippets = new ArrayList<>();
    Pasting pasting = new Pasting(into, from, read.file(), edits);
    for (Declared each : pasted) {
      Optional<Snippet> snippet = pasting.snippet(each);
      if (snippet.isEmpty()) {
        return List.of();
      }
      snippets.add(snippet.get());
    }
    if (!snippets.isEmpty()) {
      boolean open =
          into.is() instanceof Declared.OfEnum(ProtoEnum values)
              && !values.isClosed()
              && !values.values().isEmpty();
      edits.add(place.get().at(open ? Math.max(1, index) : index, Snippet.joined(snippets)));
    }
    edits.addAll(new NamedElsewhere(document, into).found(pasted, edits));
    return snippets.isEmpty() ? List.of() : edits;
  }

  /// What a text of declarations needs around it to be read.
  private static Optional<String> opening(Declared into) {
    return switch (into.is()) {
      case Declared.OfFile _ -> Optional.of("");
      case Declared.OfMessage _, Declared.OfOneof _ -> Optional.of("message Pasted {");
      case Declared.OfEnum _ -> Optional.of("enum Pasted {");
      case Declared.OfService _ -> Optional.of("service Pasted {");
      case Declared.OfField _,
          Declared.OfExtension _,
          Declared.OfExtend _,
          Declared.OfValue _,
          Declared.OfMethod _ ->
          Optional.empty();
    };
  }

  /// The names of the types that a text declares itself.
  private static Set<String> own(ProtoFile pasted) {
    ProtoTypes types = ProtoTypes.of(pasted);
    return Stream.concat(types.messages().keySet().stream(), types.enums().keySet().stream())
        .map(ProtoNames::lastOf)
        .collect(Collectors.toSet());
  }

  private static Declared around(ProtoFile file, Declared into) {
    return into.is() instanceof Declared.OfFile
        ? Declared.of(file)
        : Declarations.inside(Declared.of(file)).getFirst();
  }

  /// Makes what is pasted right for its place, one declaration after the other.
  private final class Pasting {
    private final Declared into;
    private final Layout from;
    private final ProtoFile pasted;
    private final Set<String> own;
    private final Set<TextEdit> imported = new HashSet<>();
    private final List<TextEdit> imports;
    private final TakenNames taken;
    private final Optional<UnusedNumbers> numbers;
    private final FieldTypes types = new FieldTypes(document, layout);

    Pasting(Declared into, Layout from, ProtoFile pasted, List<TextEdit> imports) {
      this.into = into;
      this.from = from;
      this.pasted = pasted;
      this.own = own(pasted);
      this.imports = imports;
      this.taken = TakenNames.in(into);
      this.numbers =
          switch (into.is()) {
            case Declared.OfMessage(ProtoMessage message) -> Optional.of(UnusedNumbers.of(message));
            case Declared.OfOneof(var _, ProtoMessage message) ->
                Optional.of(UnusedNumbers.of(message));
            case Declared.OfEnum(ProtoEnum values) -> Optional.of(UnusedNumbers.of(values));
            default -> Optional.empty();
          };
    }

    Optional<Snippet> snippet(Declared one) {
      Carried carried = new Carried(from, one);
      boolean oneof = into.is() instanceof Declared.OfOneof;
      boolean right =
          switch (one.is()) {
            case Declared.OfField(ProtoField field, var _) ->
                !(oneof && field.isRepeated()) && field(carried, field, oneof, false);
            case Declared.OfOneof(ProtoOneof all, ProtoMessage message) ->
                !oneof
                    && Declarations.members(all, message).stream()
                        .allMatch(field -> field(carried, field, true, true));
            case Declared.OfValue(ProtoEnumValue value, var _) ->
                numbered(carried, value.number().value(), value.number().range());
            case Declared.OfEnum(ProtoEnum values) -> {
              values
                  .values()
                  .forEach(
                      value -> carried.with(value.name().range(), taken.free(value.name().text())));
              yield !oneof;
            }
            case Declared.OfMessage(ProtoMessage message) ->
                !oneof && !message.group() && knowsAll(carried, one);
            case Declared.OfService _ -> knowsAll(carried, one);
            case Declared.OfMethod(ProtoMethod method, var _) ->
                Stream.of(method.input(), method.output())
                    .allMatch(type -> known(carried, type.text(), type.range()));
            case Declared.OfFile _, Declared.OfExtend _, Declared.OfExtension _ -> false;
          };
      boolean group =
          one.is() instanceof Declared.OfField(ProtoField field, var _) && field.group();
      if (!right || group) {
        return Optional.empty();
      }
      carried.with(one.name().range(), taken.free(one.name().text()));
      boolean spaced = into.is() instanceof Declared.OfFile || from.isSpaced(one.range());
      return Optional.of(carried.snippet(spaced));
    }

    private boolean field(Carried carried, ProtoField field, boolean oneof, boolean named) {
      if (named) {
        carried.with(field.name().range(), taken.free(field.name().text()));
      }
      boolean known = known(carried, field.type().text(), field.type().range());
      boolean message =
          types.of(scope(), field.type().text()).filter(FieldTypes.Asked::message).isPresent();
      carried.labelled(document, field, false, message, oneof);
      return known && numbered(carried, field.number().value(), field.number().range());
    }

    private String scope() {
      return switch (into.is()) {
        case Declared.OfMessage(ProtoMessage message) -> message.fullName();
        case Declared.OfOneof(var _, ProtoMessage message) -> message.fullName();
        default -> document.file().packageText();
      };
    }

    private boolean known(Carried carried, String type, TextRange range) {
      Optional<FieldTypes.Asked> asked = types.of(scope(), type);
      asked.ifPresent(found -> {
        carried.with(range, found.written());
        found.imports().stream().filter(imported::add).map(this::close).forEach(imports::add);
      });
      return asked.isPresent();
    }

    /// What a declaration names inside: types that come with it, or that this file knows.
    private boolean knowsAll(Carried carried, Declared one) {
      return References.of(pasted).stream()
          .map(References.Reference::type)
          .filter(type -> one.range().contains(type.range()))
          .filter(type -> Arrays.stream(type.text().split("\\.", -1)).noneMatch(own::contains))
          .allMatch(type -> known(carried, type.text(), type.range()));
    }

    /// The first import of a file is set apart from what is above; one more stands right below it.
    private TextEdit close(TextEdit edit) {
      boolean first = imports.stream().noneMatch(other -> other.range().equals(edit.range()));
      String end = layout.lineEnd(edit.range().start());
      String text = edit.replacement();
      boolean apart = text.startsWith(text.endsWith(end) ? end : end + end);
      return first || !apart ? edit : TextEdit.replace(edit.range(), text.substring(end.length()));
    }

    private boolean numbered(Carried carried, long number, TextRange range) {
      Optional<Long> free = numbers.flatMap(all -> all.keepOr(number));
      free.ifPresent(found -> {
        numbers.ifPresent(all -> all.take(found));
        carried.with(range, found.toString());
      });
      return free.isPresent();
    }
  }
}
