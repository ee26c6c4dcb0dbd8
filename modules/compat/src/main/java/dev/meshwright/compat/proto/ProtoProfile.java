package dev.meshwright.compat.proto;

import dev.meshwright.compat.proto.buf.BufRule;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose idea of "breaking" counts.
public enum ProtoProfile {
  /// Every finding with its own severity.
  MESHWRIGHT("meshwright"),
  /// What buf's category WIRE reports: bytes.
  BUF_WIRE("buf-wire"),
  /// What buf's category WIRE_JSON reports: bytes and JSON.
  BUF_WIRE_JSON("buf-wire-json"),
  /// What buf's category PACKAGE reports: generated code, package by package.
  BUF_PACKAGE("buf-package"),
  /// What buf's category FILE reports: generated code, file by file.
  BUF_FILE("buf-file"),
  /// What Confluent's registry refuses.
  CONFLUENT("confluent");

  /// What the registry refuses although bytes parse.
  private static final Set<String> REFUSED_BY_CONFLUENT =
      Set.of(
          "proto-package-changed",
          "proto-message-removed",
          "proto-oneof-field-removed",
          "proto-oneof-fields-moved-in",
          "proto-oneof-field-moved-into-existing",
          "proto-field-required-added",
          "proto-field-required-removed",
          "proto-field-type-incompatible",
          "proto-well-known-type-swapped",
          "proto-field-encoding-changed");

  private final String id;

  ProtoProfile(String id) {
    this.id = id;
  }

  /// The name on the command line and in settings.
  public String id() {
    return id;
  }

  /// The profile with that name.
  public static Optional<ProtoProfile> of(String id) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(profile -> profile.id.equals(wanted)).findFirst();
  }

  /// Whether a finding counts as breaking.
  public boolean counts(Finding finding) {
    return switch (this) {
      case MESHWRIGHT -> finding.severity() == Severity.ERROR;
      case BUF_WIRE -> isIn(finding, BufRule.Category.WIRE);
      case BUF_WIRE_JSON -> isIn(finding, BufRule.Category.WIRE_JSON);
      case BUF_PACKAGE -> isIn(finding, BufRule.Category.PACKAGE);
      case BUF_FILE -> isIn(finding, BufRule.Category.FILE);
      case CONFLUENT ->
          REFUSED_BY_CONFLUENT.contains(finding.rule())
              || (finding.rule().equals("proto-field-message-type-changed")
                  && finding.backward() == Effect.BREAK);
    };
  }

  private static boolean isIn(Finding finding, BufRule.Category category) {
    Set<String> names =
        BufRule.of(category).stream().map(rule -> "buf:" + rule).collect(Collectors.toSet());
    return finding.equivalents().stream().anyMatch(names::contains);
  }
}
