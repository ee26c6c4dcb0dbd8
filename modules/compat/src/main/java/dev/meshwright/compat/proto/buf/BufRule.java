package dev.meshwright.compat.proto.buf;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of buf for breaking changes, under its names, with the categories they belong to.
public enum BufRule {
  ENUM_NO_DELETE(Category.FILE),
  ENUM_SAME_JSON_FORMAT(Category.FILE, Category.PACKAGE, Category.WIRE_JSON),
  ENUM_SAME_TYPE(Category.FILE, Category.PACKAGE),
  ENUM_VALUE_NO_DELETE(Category.FILE, Category.PACKAGE),
  ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED(Category.WIRE_JSON),
  ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED(Category.WIRE_JSON, Category.WIRE),
  ENUM_VALUE_SAME_NAME(Category.FILE, Category.PACKAGE, Category.WIRE_JSON),
  EXTENSION_MESSAGE_NO_DELETE(Category.FILE, Category.PACKAGE),
  EXTENSION_NO_DELETE(Category.FILE),
  FIELD_NO_DELETE(Category.FILE, Category.PACKAGE),
  FIELD_NO_DELETE_UNLESS_NAME_RESERVED(Category.WIRE_JSON),
  FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED(Category.WIRE_JSON, Category.WIRE),
  FIELD_SAME_CARDINALITY(Category.FILE, Category.PACKAGE),
  FIELD_SAME_CPP_STRING_TYPE(Category.FILE, Category.PACKAGE),
  FIELD_SAME_DEFAULT(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  FIELD_SAME_JAVA_UTF8_VALIDATION(Category.FILE, Category.PACKAGE),
  FIELD_SAME_JSON_NAME(Category.FILE, Category.PACKAGE, Category.WIRE_JSON),
  FIELD_SAME_JSTYPE(Category.FILE, Category.PACKAGE),
  FIELD_SAME_NAME(Category.FILE, Category.PACKAGE, Category.WIRE_JSON),
  FIELD_SAME_ONEOF(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  FIELD_SAME_TYPE(Category.FILE, Category.PACKAGE),
  FIELD_SAME_UTF8_VALIDATION(Category.FILE, Category.PACKAGE),
  FIELD_WIRE_COMPATIBLE_CARDINALITY(Category.WIRE),
  FIELD_WIRE_COMPATIBLE_TYPE(Category.WIRE),
  FIELD_WIRE_JSON_COMPATIBLE_CARDINALITY(Category.WIRE_JSON),
  FIELD_WIRE_JSON_COMPATIBLE_TYPE(Category.WIRE_JSON),
  FILE_NO_DELETE(Category.FILE),
  FILE_SAME_CC_ENABLE_ARENAS(Category.FILE, Category.PACKAGE),
  FILE_SAME_CC_GENERIC_SERVICES(Category.FILE, Category.PACKAGE),
  FILE_SAME_CSHARP_NAMESPACE(Category.FILE, Category.PACKAGE),
  FILE_SAME_GO_PACKAGE(Category.FILE, Category.PACKAGE),
  FILE_SAME_JAVA_GENERIC_SERVICES(Category.FILE, Category.PACKAGE),
  FILE_SAME_JAVA_MULTIPLE_FILES(Category.FILE, Category.PACKAGE),
  FILE_SAME_JAVA_OUTER_CLASSNAME(Category.FILE, Category.PACKAGE),
  FILE_SAME_JAVA_PACKAGE(Category.FILE, Category.PACKAGE),
  FILE_SAME_OBJC_CLASS_PREFIX(Category.FILE, Category.PACKAGE),
  FILE_SAME_OPTIMIZE_FOR(Category.FILE, Category.PACKAGE),
  FILE_SAME_PACKAGE(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  FILE_SAME_PHP_CLASS_PREFIX(Category.FILE, Category.PACKAGE),
  FILE_SAME_PHP_GENERIC_SERVICES(),
  FILE_SAME_PHP_METADATA_NAMESPACE(Category.FILE, Category.PACKAGE),
  FILE_SAME_PHP_NAMESPACE(Category.FILE, Category.PACKAGE),
  FILE_SAME_PY_GENERIC_SERVICES(Category.FILE, Category.PACKAGE),
  FILE_SAME_RUBY_PACKAGE(Category.FILE, Category.PACKAGE),
  FILE_SAME_SWIFT_PREFIX(Category.FILE, Category.PACKAGE),
  FILE_SAME_SYNTAX(Category.FILE, Category.PACKAGE),
  MESSAGE_NO_DELETE(Category.FILE),
  MESSAGE_NO_REMOVE_STANDARD_DESCRIPTOR_ACCESSOR(Category.FILE, Category.PACKAGE),
  MESSAGE_SAME_JSON_FORMAT(Category.FILE, Category.PACKAGE, Category.WIRE_JSON),
  MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT(),
  MESSAGE_SAME_REQUIRED_FIELDS(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  ONEOF_NO_DELETE(Category.FILE, Category.PACKAGE),
  PACKAGE_ENUM_NO_DELETE(Category.PACKAGE),
  PACKAGE_EXTENSION_NO_DELETE(Category.PACKAGE),
  PACKAGE_MESSAGE_NO_DELETE(Category.PACKAGE),
  PACKAGE_NO_DELETE(Category.PACKAGE),
  PACKAGE_SERVICE_NO_DELETE(Category.PACKAGE),
  RESERVED_ENUM_NO_DELETE(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RESERVED_MESSAGE_NO_DELETE(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RPC_NO_DELETE(Category.FILE, Category.PACKAGE),
  RPC_SAME_CLIENT_STREAMING(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RPC_SAME_IDEMPOTENCY_LEVEL(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RPC_SAME_REQUEST_TYPE(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RPC_SAME_RESPONSE_TYPE(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  RPC_SAME_SERVER_STREAMING(Category.FILE, Category.PACKAGE, Category.WIRE_JSON, Category.WIRE),
  SERVICE_NO_DELETE(Category.FILE);

  private final boolean file;
  private final boolean packages;
  private final boolean wireJson;
  private final boolean wire;

  BufRule(Category... categories) {
    List<Category> all = List.of(categories);
    this.file = all.contains(Category.FILE);
    this.packages = all.contains(Category.PACKAGE);
    this.wireJson = all.contains(Category.WIRE_JSON);
    this.wire = all.contains(Category.WIRE);
  }

  /// What is to stay unbroken, strictest first.
  public enum Category {
    /// Generated code, file by file.
    FILE,
    /// Generated code, package by package.
    PACKAGE,
    /// Bytes and JSON.
    WIRE_JSON,
    /// Bytes.
    WIRE
  }

  /// Whether a category contains the rule.
  public boolean isIn(Category category) {
    return switch (category) {
      case FILE -> file;
      case PACKAGE -> packages;
      case WIRE_JSON -> wireJson;
      case WIRE -> wire;
    };
  }

  /// The rules of a category.
  public static Set<BufRule> of(Category category) {
    return Arrays.stream(values()).filter(rule -> rule.isIn(category)).collect(Collectors.toSet());
  }
}
