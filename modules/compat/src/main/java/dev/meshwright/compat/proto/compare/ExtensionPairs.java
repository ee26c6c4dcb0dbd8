package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.ProtoFixes;
import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.ExtensionIn;
import dev.meshwright.compat.proto.pair.Extensions;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.pair.TypeRenames;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.model.proto.ProtoField;
import java.util.Optional;

/// A field is its message and its number, whether the message declares it or an `extend` block
/// does, in whatever file.
final class ExtensionPairs {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Elsewhere nowElsewhere;
  private final TypeRenames renames;
  private final Extensions before;
  private final Extensions after;
  private final FieldComparator fields;
  private final ProtoFixes fixes;

  ExtensionPairs(
      ProtoVersion old,
      ProtoVersion current,
      Elsewhere nowElsewhere,
      TypeRenames renames,
      FieldComparator fields,
      ProtoFixes fixes) {
    this.old = old;
    this.current = current;
    this.nowElsewhere = nowElsewhere;
    this.renames = renames;
    this.before = new Extensions(old);
    this.after = new Extensions(current);
    this.fields = fields;
    this.fixes = fixes;
  }

  /// Compares the extensions that the old files declare with what stands for them now.
  void compare(Pairs messages, ChangeCollector changes) {
    for (ExtensionIn was : before.compared()) {
      String extendee = renames.now(was.extendee());
      long number = was.field().number().value();
      Optional<ExtensionIn> is = after.find(extendee, number);
      if (is.isPresent()) {
        MessageIn oldIn = scope(was);
        MessageIn newIn = scope(is.get());
        TypePair pair = TypePair.of(oldIn, newIn);
        messages.request(pair);
        fields.compare(
            new FieldComparator.Fields(pair, oldIn, was.field(), newIn, is.get().field()), changes);
      } else {
        Optional<MessageIn> declaring = declaring(extendee, number);
        if (declaring.isEmpty()) {
          removed(was, changes);
        } else if (!old.messages().containsKey(was.extendee())) {
          MessageIn oldIn = scope(was);
          declared(
              TypePair.of(oldIn, declaring.get()), oldIn, was.field(), declaring.get(), changes);
        }
      }
    }
  }

  /// The message of a full name, if it declares the number itself now.
  private Optional<MessageIn> declaring(String fullName, long number) {
    return Optional.ofNullable(current.messages().get(fullName))
        .or(() -> nowElsewhere.message(fullName))
        .filter(in -> field(in, number).isPresent());
  }

  private static Optional<ProtoField> field(MessageIn in, long number) {
    return in.message().fields().stream()
        .filter(field -> field.number().value() == number)
        .findFirst();
  }

  private static MessageIn scope(ExtensionIn extension) {
    return new MessageIn(extension.file(), ExtensionScope.of(extension.extension()));
  }

  /// Compares a field that the message no longer declares with the extension in its place.
  ///
  /// @return whether there is one
  boolean becameExtension(
      TypePair pair, MessageIn oldIn, ProtoField field, MessageIn newIn, ChangeCollector changes) {
    Optional<ExtensionIn> found = after.find(newIn.fullName(), field.number().value());
    found.ifPresent(extension -> {
      MessageIn scope = scope(extension);
      FieldComparator.Fields both =
          new FieldComparator.Fields(pair, oldIn, field, scope, extension.field());
      changes.add(
          both.change(
              FieldRules.EXTENSION_CHANGED,
              field.name().text()
                  + " was declared in "
                  + oldIn.path()
                  + " and is an extension of it now: JSON and code name it in another way."));
      fields.compare(both, changes);
    });
    return found.isPresent();
  }

  /// Compares a field that the message did not declare before with the extension it was.
  ///
  /// @return whether it was one
  boolean wasExtension(
      TypePair pair, MessageIn oldIn, MessageIn newIn, ProtoField field, ChangeCollector changes) {
    Optional<ExtensionIn> found = before.find(oldIn.fullName(), field.number().value());
    found.ifPresent(extension -> {
      FieldComparator.Fields both =
          new FieldComparator.Fields(pair, scope(extension), extension.field(), newIn, field);
      compare(both, newIn, changes);
    });
    return found.isPresent();
  }

  private void declared(
      TypePair pair, MessageIn oldIn, ProtoField was, MessageIn newIn, ChangeCollector changes) {
    field(newIn, was.number().value())
        .ifPresent(
            is -> compare(new FieldComparator.Fields(pair, oldIn, was, newIn, is), newIn, changes));
  }

  private void compare(FieldComparator.Fields both, MessageIn newIn, ChangeCollector changes) {
    changes.add(
        both.change(
            FieldRules.EXTENSION_CHANGED,
            both.after().name().text()
                + " was an extension of "
                + newIn.path()
                + " and is declared in it now: JSON and code name it in another way."));
    fields.compare(both, changes);
  }

  private void removed(ExtensionIn was, ChangeCollector changes) {
    ProtoField field = was.field();
    changes.add(
        ProtoChange.of(
                NumberRules.EXTENSION_REMOVED,
                field.fullName(),
                "The extension "
                    + field.name().text()
                    + " of "
                    + was.extension().extendee().text()
                    + " is gone.")
            .at(AnchorRange.declaration(current, was.file(), field.fullName()))
            .was(was.file().location(field.range()))
            .fixedBy(fixes.restore().extension(was.file(), was.extension())));
  }
}
