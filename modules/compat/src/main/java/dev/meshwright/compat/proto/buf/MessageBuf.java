package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.compare.Coverage;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNumbers;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules for two messages with one name.
final class MessageBuf {

  private final ProtoFile oldFile;
  private final ProtoFile newFile;
  private final BufReport report;
  private final FieldBuf fields;

  MessageBuf(
      ProtoVersion old,
      ProtoVersion current,
      ProtoFile oldFile,
      ProtoFile newFile,
      BufReport report) {
    this.oldFile = oldFile;
    this.newFile = newFile;
    this.report = report;
    this.fields = new FieldBuf(old, current, oldFile, newFile, report);
  }

  void compare(ProtoMessage before, ProtoMessage after) {
    Map<Long, ProtoField> old = byNumber(before);
    Map<Long, ProtoField> now = byNumber(after);
    old.forEach((number, field) -> {
      ProtoField same = now.get(number);
      if (same == null) {
        deleted(field, after);
      } else {
        fields.compare(field, same);
        entries(field, same);
      }
    });
    required(old, now, after);
    ranges(before, after);
    oneofs(before, after);
    format(before, after);
  }

  private void entries(ProtoField before, ProtoField after) {
    if (before.isMap() && after.isMap() && before.name().text().equals(after.name().text())) {
      List<ProtoField> was = Entries.of(before);
      List<ProtoField> is = Entries.of(after);
      for (int i = 0; i < was.size(); i++) {
        fields.compareEntries(was.get(i), is.get(i));
      }
    }
  }

  private static Map<Long, ProtoField> byNumber(ProtoMessage message) {
    Map<Long, ProtoField> fields = new LinkedHashMap<>();
    message.fields().forEach(f -> fields.putIfAbsent(f.number().value(), f));
    return fields;
  }

  private void at(BufRule rule, ProtoMessage after, String message) {
    report.at(rule, oldFile, newFile, after.range(), message);
  }

  private void deleted(ProtoField field, ProtoMessage after) {
    String message =
        "Previously present field \""
            + field.number().value()
            + "\" with name \""
            + field.name().text()
            + "\" on message \""
            + after.name().text()
            + "\" was deleted";
    at(BufRule.FIELD_NO_DELETE, after, message + ".");
    boolean number =
        after.reserved().stream()
            .flatMap(r -> r.numbers().stream())
            .anyMatch(r -> r.contains(field.number().value()));
    if (!number) {
      at(
          BufRule.FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED,
          after,
          message + " without reserving the number.");
    }
    boolean name =
        after.reserved().stream()
            .flatMap(r -> r.names().stream())
            .anyMatch(n -> n.text().equals(field.descriptorName()));
    if (!name) {
      at(
          BufRule.FIELD_NO_DELETE_UNLESS_NAME_RESERVED,
          after,
          message + " without reserving the name.");
    }
  }

  private void required(Map<Long, ProtoField> old, Map<Long, ProtoField> now, ProtoMessage after) {
    old.values().stream()
        .filter(f -> f.presence() == ProtoPresence.REQUIRED)
        .filter(f -> !now.containsKey(f.number().value()))
        .forEach(f ->
            at(
                BufRule.MESSAGE_SAME_REQUIRED_FIELDS,
                after,
                "The required field \"" + f.name().text() + "\" was deleted."));
    now.values().stream()
        .filter(f -> f.presence() == ProtoPresence.REQUIRED)
        .filter(f -> !old.containsKey(f.number().value()))
        .forEach(f ->
            report.at(
                BufRule.MESSAGE_SAME_REQUIRED_FIELDS,
                oldFile,
                newFile,
                f.range(),
                "The required field \"" + f.name().text() + "\" was added."));
  }

  private void ranges(ProtoMessage before, ProtoMessage after) {
    reserved(
        BufRule.RESERVED_MESSAGE_NO_DELETE,
        before.reserved(),
        after.reserved(),
        after.range(),
        report,
        oldFile,
        newFile);
    List<ProtoNumbers> now =
        after.extensionRanges().stream().flatMap(r -> r.numbers().stream()).toList();
    before.extensionRanges().stream()
        .flatMap(r -> r.numbers().stream())
        .filter(range -> !Coverage.covers(now, range))
        .forEach(range ->
            at(
                BufRule.EXTENSION_MESSAGE_NO_DELETE,
                after,
                "The extension range " + range + " was deleted."));
  }

  /// Reserved numbers and names of a message or an enum.
  static void reserved(
      BufRule rule,
      List<ProtoReserved> before,
      List<ProtoReserved> after,
      TextRange at,
      BufReport report,
      ProtoFile oldFile,
      ProtoFile newFile) {
    List<ProtoNumbers> now = after.stream().flatMap(r -> r.numbers().stream()).toList();
    Set<String> names = new HashSet<>();
    after.forEach(r -> r.names().stream().map(ProtoName::text).forEach(names::add));
    for (ProtoReserved reserved : before) {
      for (ProtoNumbers range : reserved.numbers()) {
        if (!Coverage.covers(now, range)) {
          String message = "The reserved range " + range + " was deleted.";
          report.at(rule, oldFile, newFile, at, message);
        }
      }
      for (ProtoName name : reserved.names()) {
        if (!names.contains(name.text())) {
          String message = "The reserved name \"" + name.text() + "\" was deleted.";
          report.at(rule, oldFile, newFile, at, message);
        }
      }
    }
  }

  private void oneofs(ProtoMessage before, ProtoMessage after) {
    Set<String> now = new HashSet<>();
    after.oneofs().forEach(o -> now.add(o.name().text()));
    before.oneofs().stream()
        .filter(o -> !now.contains(o.name().text()))
        .forEach(o ->
            at(
                BufRule.ONEOF_NO_DELETE,
                after,
                "The oneof \"" + o.name().text() + "\" was deleted."));
  }

  private void format(ProtoMessage before, ProtoMessage after) {
    if (before.features().jsonFormat() == ProtoFeatures.JsonFormat.ALLOW
        && after.features().jsonFormat() != ProtoFeatures.JsonFormat.ALLOW) {
      report.at(
          BufRule.MESSAGE_SAME_JSON_FORMAT,
          oldFile,
          newFile,
          ProtoOptions.find(after.options(), "features.json_format")
              .map(ProtoOption::range)
              .orElse(after.range()),
          "The message no longer has full support of JSON.");
    }
    String accessor = "no_standard_descriptor_accessor";
    if (!ProtoOptions.isTrue(before.options(), accessor)
        && ProtoOptions.isTrue(after.options(), accessor)) {
      report.at(
          BufRule.MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR,
          oldFile,
          newFile,
          ProtoOptions.find(after.options(), accessor)
              .map(ProtoOption::range)
              .orElse(after.range()),
          "The message has no standard accessor of its descriptor any more.");
    }
  }
}
