package dev.meshwright.model.contract;

import java.util.List;
import java.util.Optional;

/// A contract of the Open Data Contract Standard 3.
///
/// @param id unique among contracts, by which products name it
/// @param version of the contract
/// @param status `proposed`, `draft`, `active`, `deprecated`, `retired` or another word
/// @param schema the tables, topics or files it is about
/// @param teamName of the team, where it has one
public record DataContract(
    Optional<Located> apiVersion,
    Optional<Located> id,
    Optional<Located> name,
    Optional<Located> version,
    Optional<Located> status,
    Optional<Located> domain,
    Optional<Located> dataProduct,
    Description description,
    List<Located> tags,
    List<SchemaObject> schema,
    List<SlaProperty> sla,
    List<Server> servers,
    Optional<Located> teamName,
    List<TeamMember> team) {

  public DataContract {
    tags = List.copyOf(tags);
    schema = List.copyOf(schema);
    sla = List.copyOf(sla);
    servers = List.copyOf(servers);
    team = List.copyOf(team);
  }
}
