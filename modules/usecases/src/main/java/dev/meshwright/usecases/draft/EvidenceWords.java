package dev.meshwright.usecases.draft;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the rows tell of a field, in words.
public final class EvidenceWords {

  private EvidenceWords() {}

  /// `98 of 100 values, 3 different: NEW, PAID, SENT`.
  public static String of(FieldEvidence field) {
    String different = field.distinct() == 0 ? "" : ", " + number(field.distinct()) + " different";
    return values(field.values(), field.places())
        + different
        + (field.examples().isEmpty() ? "" : ": " + String.join(", ", field.examples()));
  }

  /// What a narrower type holds, called as a new schema has it: `integer: 98 of 100 values, not
  /// n/a`.
  public static String of(FieldEvidence field, Narrower narrower, DraftType types) {
    return types.of(narrower.type()) + ": " + held(field, narrower);
  }

  private static String held(FieldEvidence field, Narrower narrower) {
    return values(narrower.values(), field.values())
        + (narrower.misfits().isEmpty() ? "" : ", not " + String.join(", ", narrower.misfits()));
  }

  /// What does not fit the type that was chosen for a field.
  static Optional<String> misfits(FieldEvidence field, DraftAnswers answers, DraftType types) {
    return Optional.ofNullable(answers.types().get(field.path()))
        .flatMap(chosen ->
            field.narrower().stream().filter(each -> each.type().equals(chosen)).findFirst())
        .filter(narrower -> narrower.values() < field.values())
        .map(narrower -> field.path() + " is " + of(field, narrower, types));
  }

  /// The types that can be chosen for a field, the one as which it was read first.
  public static List<DataType> choices(FieldEvidence field) {
    return Stream.concat(Stream.of(field.type()), field.narrower().stream().map(Narrower::type))
        .toList();
  }

  private static String values(long some, long all) {
    return number(some) + " of " + number(all) + (all == 1 ? " value" : " values");
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
