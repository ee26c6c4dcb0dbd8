package dev.meshwright.app.refactor;

import dev.meshwright.model.structure.NodeKind;

/// How a language lets an old name go on to work beside the new one.
enum KeptName {
  /// It does not.
  NONE,
  /// As an alias that readers look at.
  ALIAS,
  /// As the name in JSON.
  NAME_IN_JSON,
  /// As a second value, property or definition.
  SECOND_VALUE,
  SECOND_PROPERTY,
  SECOND_DEFINITION;

  static KeptName of(RefactorAction action, RefactorTarget target) {
    boolean whole = action == RefactorAction.RENAME_NAMESPACE;
    NodeKind kind = target.chosen().first().kind();
    return switch (target.chosen().kind()) {
      case AVRO_SCHEMA -> kind == NodeKind.ENUM_VALUE && !whole ? SECOND_VALUE : ALIAS;
      case PROTOBUF_SCHEMA ->
          whole
              ? NONE
              : switch (kind) {
                case FIELD -> NAME_IN_JSON;
                case ENUM_VALUE -> SECOND_VALUE;
                case FILE, RECORD, DEFINITION, TYPE, ENUM, ONEOF, EXTENSION, SERVICE, METHOD ->
                    NONE;
              };
      case JSON_SCHEMA ->
          whole
              ? NONE
              : switch (kind) {
                case FIELD -> SECOND_PROPERTY;
                case ENUM_VALUE -> SECOND_VALUE;
                case DEFINITION -> SECOND_DEFINITION;
                case FILE, RECORD, TYPE, ENUM, ONEOF, EXTENSION, SERVICE, METHOD -> NONE;
              };
      default -> NONE;
    };
  }
}
