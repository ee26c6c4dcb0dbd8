package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A product of the Open Data Product Standard 1.
public record DataProduct(
    Optional<Located> apiVersion,
    Optional<Located> id,
    Optional<Located> name,
    Optional<Located> version,
    Optional<Located> status,
    Optional<Located> domain,
    Description description,
    List<Located> tags,
    List<Port> inputs,
    List<Port> outputs,
    List<TeamMember> team) {

  public DataProduct {
    tags = List.copyOf(tags);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    team = List.copyOf(team);
  }

  /// Where data comes in or goes out.
  ///
  /// @param contractId the contract that holds there
  public record Port(
      TextRange range,
      Optional<Located> name,
      Optional<Located> version,
      Optional<Located> contractId,
      Optional<Located> type,
      Optional<Located> description) {}
}
