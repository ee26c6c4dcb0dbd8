package dev.meshwright.model.proto;

import java.util.Map;

/// The features in force at an element: set there, inherited, or the defaults of the edition.
///
/// @param others all others that were set: of the compiler, `enforce_naming_style`, and of single
///   languages by their full name, `pb.cpp.string_type`
public record ProtoFeatures(
    FieldPresence fieldPresence,
    EnumType enumType,
    RepeatedFieldEncoding repeatedFieldEncoding,
    Utf8Validation utf8Validation,
    MessageEncoding messageEncoding,
    JsonFormat jsonFormat,
    Map<String, String> others) {

  public ProtoFeatures {
    others = Map.copyOf(others);
  }

  /// Whether singular fields tell "not set" from "default".
  public enum FieldPresence {
    EXPLICIT,
    IMPLICIT,
    LEGACY_REQUIRED
  }

  /// Whether enum fields keep numbers without a name.
  public enum EnumType {
    OPEN,
    CLOSED
  }

  /// How repeated numbers are written.
  public enum RepeatedFieldEncoding {
    PACKED,
    EXPANDED
  }

  /// Whether strings are checked when they are read.
  public enum Utf8Validation {
    VERIFY,
    NONE
  }

  /// How messages are framed.
  public enum MessageEncoding {
    LENGTH_PREFIXED,
    DELIMITED
  }

  /// Whether JSON must work.
  public enum JsonFormat {
    ALLOW,
    LEGACY_BEST_EFFORT
  }

  /// What an edition does when nothing is said.
  public static ProtoFeatures defaultsOf(ProtoEdition edition) {
    return switch (edition) {
      case PROTO2 ->
          new ProtoFeatures(
              FieldPresence.EXPLICIT,
              EnumType.CLOSED,
              RepeatedFieldEncoding.EXPANDED,
              Utf8Validation.NONE,
              MessageEncoding.LENGTH_PREFIXED,
              JsonFormat.LEGACY_BEST_EFFORT,
              Map.of());
      case PROTO3 ->
          new ProtoFeatures(
              FieldPresence.IMPLICIT,
              EnumType.OPEN,
              RepeatedFieldEncoding.PACKED,
              Utf8Validation.VERIFY,
              MessageEncoding.LENGTH_PREFIXED,
              JsonFormat.ALLOW,
              Map.of());
      case EDITION_2023, EDITION_2024 ->
          new ProtoFeatures(
              FieldPresence.EXPLICIT,
              EnumType.OPEN,
              RepeatedFieldEncoding.PACKED,
              Utf8Validation.VERIFY,
              MessageEncoding.LENGTH_PREFIXED,
              JsonFormat.ALLOW,
              Map.of());
    };
  }
}
