package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.TypeRules;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoScalar;

/// Compares what is written about a field besides its type: names, default, options, comments.
final class FieldDetails {

  private FieldDetails() {}

  static void compare(FieldJudge.Fields fields, Changes changes) {
    name(fields, changes);
    jsonName(fields, changes);
    defaultValue(fields, changes);
    utf8(fields, changes);
    Annotations.options(
        fields.before().options(),
        fields.after().options(),
        fields.path(),
        changes,
        fields::change);
    Annotations.comments(
        fields.before().comments(),
        fields.after().comments(),
        fields.path(),
        changes,
        fields::change);
  }

  private static void name(FieldJudge.Fields fields, Changes changes) {
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

  private static void jsonName(FieldJudge.Fields fields, Changes changes) {
    String before = fields.before().jsonName();
    String after = fields.after().jsonName();
    if (before.equals(after) || fields.after().extension()) {
      return;
    }
    String option = "json_name = \"" + before + "\"";
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
                fields
                    .after()
                    .option("json_name")
                    .map(set ->
                        Fixes.replace(
                            fields.newIn().file(),
                            set.range(),
                            "Keep \"" + before + "\" in JSON",
                            option))
                    .orElseGet(() ->
                        Fixes.option(
                            fields.newIn().file(),
                            fields.after(),
                            "Keep \"" + before + "\" in JSON",
                            option))));
  }

  private static void defaultValue(FieldJudge.Fields fields, Changes changes) {
    String before = defaultOf(fields.before());
    String after = defaultOf(fields.after());
    if (!before.equals(after)) {
      changes.add(
          fields.change(
              FieldRules.DEFAULT_CHANGED,
              "Without a value, "
                  + fields.path()
                  + " means "
                  + said(after)
                  + " to new readers and "
                  + said(before)
                  + " to old ones."));
    }
  }

  private static String said(String value) {
    return value.isEmpty() ? "the default of its type" : value;
  }

  private static String defaultOf(ProtoField field) {
    return field.option("default").map(ProtoOption::value).map(v -> v.canonical()).orElse("");
  }

  private static void utf8(FieldJudge.Fields fields, Changes changes) {
    boolean strings =
        FieldJudge.is(fields.before().type(), ProtoScalar.STRING)
            && FieldJudge.is(fields.after().type(), ProtoScalar.STRING);
    if (strings
        && fields.before().features().utf8Validation()
            != fields.after().features().utf8Validation()) {
      changes.add(
          fields.change(
              TypeRules.UTF8_CHANGED,
              "Readers of "
                  + fields.path()
                  + switch (fields.after().features().utf8Validation()) {
                    case VERIFY -> " refuse strings that are not valid UTF-8 now.";
                    case NONE -> " no longer refuse strings that are not valid UTF-8.";
                  }));
    }
  }
}
