package dev.meshwright.model.proto;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The built-in types.
public enum ProtoScalar {
  DOUBLE(WireType.I64),
  FLOAT(WireType.I32),
  INT64(WireType.VARINT),
  UINT64(WireType.VARINT),
  INT32(WireType.VARINT),
  FIXED64(WireType.I64),
  FIXED32(WireType.I32),
  BOOL(WireType.VARINT),
  STRING(WireType.LEN),
  BYTES(WireType.LEN),
  UINT32(WireType.VARINT),
  SFIXED32(WireType.I32),
  SFIXED64(WireType.I64),
  SINT32(WireType.VARINT),
  SINT64(WireType.VARINT);

  private static final Map<String, ProtoScalar> BY_TEXT =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(ProtoScalar::text, s -> s));

  private final WireType wireType;
  private final String text;

  ProtoScalar(WireType wireType) {
    this.wireType = wireType;
    this.text = name().toLowerCase(Locale.ROOT);
  }

  /// The type's keyword.
  public String text() {
    return text;
  }

  /// How a single value is framed in bytes.
  public WireType wireType() {
    return wireType;
  }

  /// Whether repeated values can be packed.
  public boolean isPackable() {
    return wireType != WireType.LEN;
  }

  /// The type with that keyword.
  public static Optional<ProtoScalar> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /// How a value is framed in bytes.
  public enum WireType {
    VARINT,
    I64,
    LEN,
    I32,
    /// A group, between a start and an end tag.
    GROUP
  }
}
