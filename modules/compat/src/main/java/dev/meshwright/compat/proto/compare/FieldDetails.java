package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.fix.FieldFixes;
import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.Options;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.pair.DefaultValue;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;
import java.util.List;

/// Compares what is written about a field besides its type: names, default, options, comments.
final class FieldDetails {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Annotations annotations;
  private final FieldFixes fixes;

  FieldDetails(ProtoVersion old, ProtoVersion current, Annotations annotations, FieldFixes fixes) {
    this.annotations = annotations;
    this.old = old;
    this.current = current;
    this.fixes = fixes;
  }

  void compare(FieldComparator.Fields fields, ChangeCollector changes) {
    name(fields, changes);
    jsonName(fields, changes);
    defaultValue(fields, changes);
    utf8(fields, changes);
    annotations.options(
        new Annotated(fields.before().fullName(), fields.before().options()),
        new Annotated(fields.after().fullName(), fields.after().options()),
        fields.path(),
        changes,
        fields::change,
        name -> restoreOption(fields, name));
    Annotations.comments(
        new CommentFixes.Commented(
            fields.oldIn().file(), fields.before().range(), fields.before().comments()),
        new CommentFixes.Commented(
            fields.newIn().file(), fields.after().range(), fields.after().comments()),
        fields.path(),
        changes,
        fields::change);
  }

  private static List<Fix> restoreOption(FieldComparator.Fields fields, String name) {
    return Options.of(fields.newIn().file(), fields.after())
        .restore(name, fields.before().options(), fields.oldIn().file());
  }

  private static void name(FieldComparator.Fields fields, ChangeCollector changes) {
    String before = fields.before().name().text();
    String after = fields.after().name().text();
    if (!before.equals(after)) {
      changes.add(
          fields
              .change(
                  FieldRules.RENAMED,
                  fields.path()
                      + " was called "
                      + before
                      + "; the number stays, and bytes read as before.")
              .at(fields.newIn().at(fields.after().name().range()))
              .was(fields.oldIn().at(fields.before().name().range()))
              .fixedBy(
                  Fixes.replace(
                      fields.newIn().file(),
                      fields.after().name().range(),
                      "Restore the name " + before,
                      before)));
    }
  }

  private static void jsonName(FieldComparator.Fields fields, ChangeCollector changes) {
    String before = fields.before().jsonName();
    String after = fields.after().jsonName();
    if (before.equals(after) || fields.before().extension() || fields.after().extension()) {
      return;
    }
    changes.add(
        fields
            .change(
                FieldRules.JSON_NAME,
                fields.path()
                    + " is called \""
                    + after
                    + "\" in JSON now, and was called \""
                    + before
                    + "\": JSON of one version is not understood by the other.")
            .fixedBy(
                Options.of(fields.newIn().file(), fields.after())
                    .set("json_name", '"' + before + '"', "Keep \"" + before + "\" in JSON")));
  }

  private void defaultValue(FieldComparator.Fields fields, ChangeCollector changes) {
    if (DefaultValue.differ(fields.before(), old, fields.after(), current)) {
      String before = defaultOf(fields.before());
      String after = defaultOf(fields.after());
      changes.add(
          fields
              .change(
                  FieldRules.DEFAULT_CHANGED,
                  "Without a value, "
                      + fields.path()
                      + " means "
                      + said(after)
                      + " to new readers and "
                      + said(before)
                      + " to old ones.")
              .fixedBy(
                  fixes.defaultValue(
                      fields.before(), fields.oldIn(), fields.after(), fields.newIn())));
    }
  }

  private static String said(String value) {
    return value.isEmpty() ? "the default of its type" : value;
  }

  private static String defaultOf(ProtoField field) {
    return field.option("default").map(ProtoOption::value).map(v -> v.canonical()).orElse("");
  }

  private void utf8(FieldComparator.Fields fields, ChangeCollector changes) {
    boolean strings =
        FieldComparator.is(fields.before().type(), ProtoScalar.STRING)
            && FieldComparator.is(fields.after().type(), ProtoScalar.STRING);
    if (strings
        && fields.before().features().utf8Validation()
            != fields.after().features().utf8Validation()) {
      changes.add(
          fields
              .change(
                  TypeRules.UTF8_CHANGED,
                  "Readers of "
                      + fields.path()
                      + switch (fields.after().features().utf8Validation()) {
                        case VERIFY -> " refuse strings that are not valid UTF-8 now.";
                        case NONE -> " no longer refuse strings that are not valid UTF-8.";
                      })
              .fixedBy(
                  fixes.feature(
                      fields.newIn(),
                      fields.after(),
                      "utf8_validation",
                      fields.before().features().utf8Validation())));
    }
  }
}
