package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The rules for two fields with one number.
final class FieldBuf {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final ProtoFile oldFile;
  private final ProtoFile newFile;
  private final BufReport report;

  FieldBuf(
      ProtoVersion old,
      ProtoVersion current,
      ProtoFile oldFile,
      ProtoFile newFile,
      BufReport report) {
    this.old = old;
    this.current = current;
    this.oldFile = oldFile;
    this.newFile = newFile;
    this.report = report;
  }

  void compare(ProtoField before, ProtoField after) {
    cardinality(before, after);
    type(before, after);
    wireType(BufRule.FIELD_WIRE_COMPATIBLE_TYPE, before, after, false);
    wireType(BufRule.FIELD_WIRE_JSON_COMPATIBLE_TYPE, before, after, true);
    names(before, after);
    options(before, after);
    cppString(before, after);
    new DefaultBuf(old, current, before, after).compare(oldFile, newFile, report);
  }

  /// The key or the value of two maps' entries.
  void compareEntries(ProtoField before, ProtoField after) {
    type(before, after);
    wireType(BufRule.FIELD_WIRE_COMPATIBLE_TYPE, before, after, false);
    wireType(BufRule.FIELD_WIRE_JSON_COMPATIBLE_TYPE, before, after, true);
    if (isString(before) && isString(after)) {
      utf8(before, after);
    }
  }

  private void say(BufRule rule, TextRange range, ProtoField after, String what) {
    String name = after.number().value() + " \"" + after.name().text() + "\"";
    report.at(rule, oldFile, newFile, range, "Field " + name + " " + what);
  }

  private void cardinality(ProtoField before, ProtoField after) {
    FieldKinds.Cardinality was = FieldKinds.cardinality(before);
    FieldKinds.Cardinality is = FieldKinds.cardinality(after);
    String what = "changed cardinality from " + was.text + " to " + is.text + ".";
    if (was != is) {
      say(BufRule.FIELD_SAME_CARDINALITY, after.range(), after, what);
    }
    if (was.wire != is.wire) {
      say(BufRule.FIELD_WIRE_COMPATIBLE_CARDINALITY, after.range(), after, what);
    }
    if (was.json != is.json) {
      say(BufRule.FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY, after.range(), after, what);
    }
  }

  /// What descriptors call the type: of a map, its entry.
  private static String typeName(ProtoField field) {
    return field.isMap() ? field.fullName() + " entry" : field.type().fullName();
  }

  private static TextRange typeRange(ProtoField field) {
    return field.group() ? field.name().range() : field.typeRange();
  }

  private void type(ProtoField before, ProtoField after) {
    String was = FieldKinds.kind(before);
    String is = FieldKinds.kind(after);
    if (!was.equals(is)) {
      say(
          BufRule.FIELD_SAME_TYPE,
          typeRange(after),
          after,
          "changed type from \"" + was + "\" to \"" + is + "\".");
    } else if (!typeName(before).equals(typeName(after))) {
      say(
          BufRule.FIELD_SAME_TYPE,
          typeRange(after),
          after,
          "changed type from \"" + typeName(before) + "\" to \"" + typeName(after) + "\".");
    }
  }

  private void wireType(BufRule rule, ProtoField before, ProtoField after, boolean json) {
    if (!report.asks(rule)) {
      return;
    }
    boolean widens =
        !json
            && before.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.STRING))
            && after.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.BYTES));
    String change =
        "changed type from \""
            + FieldKinds.kind(before)
            + "\" to \""
            + FieldKinds.kind(after)
            + "\".";
    if (FieldKinds.group(before, json) != FieldKinds.group(after, json)) {
      if (!widens) {
        say(rule, typeRange(after), after, change);
      }
      return;
    }
    if (typeName(before).equals(typeName(after))
        || after.type().target() instanceof ProtoTarget.OfScalar) {
      return;
    }
    boolean grown =
        before.type().target() instanceof ProtoTarget.OfEnum was
            && after.type().target() instanceof ProtoTarget.OfEnum is
            && isGrown(was, is);
    if (!grown) {
      say(
          rule,
          typeRange(after),
          after,
          "changed type from \"" + typeName(before) + "\" to \"" + typeName(after) + "\".");
    }
  }

  /// Whether an enum has the same short name and all values of another.
  private boolean isGrown(ProtoTarget.OfEnum before, ProtoTarget.OfEnum after) {
    Optional<EnumIn> was = old.enumeration(before);
    Optional<EnumIn> is = current.enumeration(after);
    return was.isPresent()
        && is.isPresent()
        && was.get().type().name().text().equals(is.get().type().name().text())
        && values(is.get()).containsAll(values(was.get()));
  }

  private static Set<String> values(EnumIn in) {
    Set<String> values = new HashSet<>();
    for (ProtoEnumValue value : in.type().values()) {
      values.add(value.name().text() + "=" + value.number().value());
    }
    return values;
  }

  private void names(ProtoField before, ProtoField after) {
    if (!before.descriptorName().equals(after.descriptorName())) {
      say(
          BufRule.FIELD_SAME_NAME,
          after.name().range(),
          after,
          "changed name from \"" + before.descriptorName() + "\".");
    }
    if (!before.extension() && !before.jsonName().equals(after.jsonName())) {
      say(
          BufRule.FIELD_SAME_JSON_NAME,
          option(after, "json_name"),
          after,
          "changed its JSON name from \""
              + before.jsonName()
              + "\" to \""
              + after.jsonName()
              + "\".");
    }
    if (!before.oneof().equals(after.oneof())) {
      say(
          BufRule.FIELD_SAME_ONEOF,
          after.range(),
          after,
          "moved from " + before.oneof().map(o -> "oneof " + o).orElse("outside of oneofs") + ".");
    }
  }

  private static TextRange option(ProtoField field, String... names) {
    for (String name : names) {
      Optional<ProtoOption> found = ProtoOptions.find(field.options(), name);
      if (found.isPresent()) {
        return found.get().range();
      }
    }
    return field.range();
  }

  private void options(ProtoField before, ProtoField after) {
    String wasJs = ProtoOptions.text(before.options(), "jstype").orElse("JS_NORMAL");
    String isJs = ProtoOptions.text(after.options(), "jstype").orElse("JS_NORMAL");
    if (!wasJs.equals(isJs)) {
      say(BufRule.FIELD_SAME_JSTYPE, option(after, "jstype"), after, "changed its jstype.");
    }
    if (isString(before) && isString(after)) {
      utf8(before, after);
    }
  }

  private void cppString(ProtoField before, ProtoField after) {
    String was = cppType(before);
    String is = cppType(after);
    // String pieces were never implemented: to make strings of them changes nothing.
    boolean same = was.equals(is) || (was.equals("STRING_PIECE") && is.equals("STRING"));
    if (isText(before) && isText(after) && !same) {
      say(
          BufRule.FIELD_SAME_CPP_STRING_TYPE,
          option(after, "ctype", "features.(pb.cpp).string_type"),
          after,
          "changed its C++ string type from " + was + " to " + is + ".");
    }
  }

  private void utf8(ProtoField before, ProtoField after) {
    if (before.features().utf8Validation() != after.features().utf8Validation()) {
      say(
          BufRule.FIELD_SAME_UTF8_VALIDATION,
          option(after, "features.utf8_validation"),
          after,
          "changed its UTF-8 validation.");
    }
    if (!javaUtf8(before, oldFile).equals(javaUtf8(after, newFile))) {
      say(
          BufRule.FIELD_SAME_JAVA_UTF8_VALIDATION,
          option(after, "features.(pb.java).utf8_validation"),
          after,
          "changed its Java UTF-8 validation.");
    }
  }

  private static String javaUtf8(ProtoField field, ProtoFile file) {
    String set = field.features().others().getOrDefault("pb.java.utf8_validation", "DEFAULT");
    if (set.equals("VERIFY")) {
      return "VERIFY";
    }
    boolean verified =
        field.features().utf8Validation() == ProtoFeatures.Utf8Validation.VERIFY
            || ProtoOptions.isTrue(file.options(), "java_string_check_utf8");
    return verified ? "VERIFY" : "NONE";
  }

  private static boolean isString(ProtoField field) {
    return field.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.STRING))
        && !field.isMap();
  }

  private static boolean isText(ProtoField field) {
    return isString(field)
        || (field.type().target().equals(new ProtoTarget.OfScalar(ProtoScalar.BYTES))
            && !field.isMap());
  }

  private static String cppType(ProtoField field) {
    return field
        .option("ctype")
        .map(ProtoOption::value)
        .map(ProtoValue::canonical)
        .orElseGet(() -> field.features().others().getOrDefault("pb.cpp.string_type", "STRING"));
  }
}
