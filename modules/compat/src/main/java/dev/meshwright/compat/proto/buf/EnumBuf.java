package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules for two enums with one name.
final class EnumBuf {

  private final ProtoFile oldFile;
  private final ProtoFile newFile;
  private final BufReport report;

  EnumBuf(ProtoFile oldFile, ProtoFile newFile, BufReport report) {
    this.oldFile = oldFile;
    this.newFile = newFile;
    this.report = report;
  }

  void compare(ProtoEnum before, ProtoEnum after) {
    if (before.isClosed() != after.isClosed()) {
      at(
          BufRule.ENUM_SAME_TYPE,
          option(after, "features.enum_type"),
          "The enum \""
              + after.name().text()
              + "\" became "
              + (after.isClosed() ? "closed." : "open."));
    }
    if (before.features().jsonFormat() == ProtoFeatures.JsonFormat.ALLOW
        && after.features().jsonFormat() != ProtoFeatures.JsonFormat.ALLOW) {
      at(
          BufRule.ENUM_SAME_JSON_FORMAT,
          option(after, "features.json_format"),
          "The enum no longer has full support of JSON.");
    }
    Map<Long, List<ProtoEnumValue>> now = byNumber(after);
    byNumber(before).forEach((number, values) -> value(number, values, now, after));
    MessageBuf.reserved(
        BufRule.RESERVED_ENUM_NO_DELETE,
        before.reserved(),
        after.reserved(),
        after.range(),
        report,
        oldFile,
        newFile);
  }

  private static Map<Long, List<ProtoEnumValue>> byNumber(ProtoEnum type) {
    Map<Long, List<ProtoEnumValue>> values = new LinkedHashMap<>();
    for (ProtoEnumValue value : type.values()) {
      values.computeIfAbsent(value.number().value(), n -> new ArrayList<>()).add(value);
    }
    return values;
  }

  private void at(BufRule rule, TextRange range, String message) {
    report.at(rule, oldFile, newFile, range, message);
  }

  private static TextRange option(ProtoEnum type, String name) {
    return ProtoOptions.find(type.options(), name).map(ProtoOption::range).orElse(type.range());
  }

  private static Set<String> names(List<ProtoEnumValue> values) {
    return values.stream().map(v -> v.name().text()).collect(Collectors.toSet());
  }

  private void value(
      long number,
      List<ProtoEnumValue> before,
      Map<Long, List<ProtoEnumValue>> now,
      ProtoEnum after) {
    List<ProtoEnumValue> same = now.getOrDefault(number, List.of());
    if (!same.isEmpty()) {
      if (!names(same).containsAll(names(before))) {
        for (ProtoEnumValue value : same) {
          at(
              BufRule.ENUM_VALUE_SAME_NAME,
              value.number().range(),
              "Enum value \"" + number + "\" changed its name.");
        }
      }
      return;
    }
    String message =
        "Previously present enum value \""
            + number
            + "\" on enum \""
            + after.name().text()
            + "\" was deleted";
    at(BufRule.ENUM_VALUE_NO_DELETE, after.range(), message + ".");
    boolean reserved =
        after.reserved().stream()
            .flatMap(r -> r.numbers().stream())
            .anyMatch(r -> r.contains(number));
    if (!reserved) {
      at(
          BufRule.ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED,
          after.range(),
          message + " without reserving the number.");
    }
    Set<String> reservedNames =
        after.reserved().stream()
            .flatMap(r -> r.names().stream())
            .map(n -> n.text())
            .collect(Collectors.toSet());
    if (!reservedNames.containsAll(names(before))) {
      at(
          BufRule.ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED,
          after.range(),
          message + " without reserving the name.");
    }
  }
}
