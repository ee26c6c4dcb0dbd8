package dev.meshwright.contract;

import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.Description;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.Server;
import dev.meshwright.model.contract.SlaProperty;
import dev.meshwright.model.contract.TeamMember;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;

/// Reads contracts of the Open Data Contract Standard 3.0 and 3.1.
public final class Contracts {

  private static final List<String> VERSIONS = List.of("v3.1.0", "v3.0.2", "v3.0.1", "v3.0.0");

  private Contracts() {}

  /// Reads a contract in YAML or JSON. Never fails: what cannot be read is a problem, and the rest
  /// is understood as far as it goes.
  ///
  /// @param file the name that locations carry
  public static ContractDocument parse(String file, String text) {
    TreeDocument tree = YamlText.parse(file, text);
    Notes notes = new Notes(tree, "ODCS");
    DataContract contract =
        Fields.of(tree.root(), notes, "A contract")
            .map(Contracts::contract)
            .orElseGet(Contracts::empty);
    return new ContractDocument(tree, contract, notes.sorted());
  }

  private static DataContract contract(Fields fields) {
    fields.oneOf("kind", List.of("DataContract"));
    Optional<Located> apiVersion = fields.requiredText("apiVersion");
    apiVersion
        .filter(version -> !VERSIONS.contains(version.value()))
        .ifPresent(version ->
            fields
                .notes()
                .warning(
                    "contract-version",
                    version.range(),
                    version.value() + " is not a version of ODCS that Meshwright knows.",
                    "It is read like v3.1.0. Known: " + String.join(", ", VERSIONS) + "."));
    fields.requiredText("kind");
    List<SchemaObject> schema =
        new SchemaReader().objects(fields.objects("schema", "A schema object"));
    Team team = team(fields);
    DataContract contract =
        new DataContract(
            apiVersion,
            fields.requiredText("id"),
            fields.text("name"),
            fields.requiredText("version"),
            fields.requiredText("status"),
            fields.text("domain"),
            fields.text("dataProduct"),
            description(fields),
            fields.texts("tags"),
            schema,
            fields.objects("slaProperties", "An SLA property").stream()
                .map(Contracts::sla)
                .toList(),
            fields.objects("servers", "A server").stream().map(Contracts::server).toList(),
            team.name(),
            team.members());
    fields
        .alsoKnown("tenant", "support", "price", "roles", "slaDefaultElement")
        .alsoKnown("authoritativeDefinitions", "customProperties", "contractCreatedTs")
        .finish();
    return contract;
  }

  static Description description(Fields fields) {
    return fields
        .value("description")
        .flatMap(node -> Fields.of(node, fields.notes(), "A description"))
        .map(it -> {
          Description description =
              new Description(it.text("purpose"), it.text("usage"), it.text("limitations"));
          it.alsoKnown("authoritativeDefinitions", "customProperties").finish();
          return description;
        })
        .orElseGet(Description::none);
  }

  private record Team(Optional<Located> name, List<TeamMember> members) {}

  /// Up to 3.0 a list of members, since 3.1 an object that has them.
  private static Team team(Fields fields) {
    Optional<TreeNode> node = fields.value("team");
    if (node.isEmpty()) {
      return new Team(Optional.empty(), List.of());
    }
    if (node.get() instanceof ArrayNode) {
      return new Team(Optional.empty(), members(fields, "team"));
    }
    return Fields.of(node.get(), fields.notes(), "A team")
        .map(it -> {
          Team team = new Team(it.text("name"), members(it, "members"));
          it.alsoKnown("id", "description", "tags", "customProperties")
              .alsoKnown("authoritativeDefinitions")
              .finish();
          return team;
        })
        .orElseGet(() -> new Team(Optional.empty(), List.of()));
  }

  static List<TeamMember> members(Fields fields, String key) {
    return fields.objects(key, "A team member").stream().map(Contracts::member).toList();
  }

  private static TeamMember member(Fields fields) {
    TeamMember member =
        new TeamMember(
            fields.range(), fields.text("username"), fields.text("name"), fields.text("role"));
    fields
        .alsoKnown("id", "description", "dateIn", "dateOut", "replacedByUsername", "comment")
        .alsoKnown("tags", "customProperties", "authoritativeDefinitions")
        .finish();
    return member;
  }

  private static SlaProperty sla(Fields fields) {
    SlaProperty property =
        new SlaProperty(
            fields.range(),
            fields.requiredText("property"),
            fields.scalarValue("value"),
            fields.text("unit"),
            fields.text("element"));
    fields.alsoKnown("id", "valueExt", "driver", "description", "scheduler", "schedule").finish();
    return property;
  }

  /// Each type of server has keys of its own, so none is unknown.
  private static Server server(Fields fields) {
    return new Server(
        fields.range(),
        fields.requiredText("server"),
        fields.requiredText("type"),
        fields.text("environment"),
        fields.text("description"));
  }

  private static DataContract empty() {
    return new DataContract(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Description.none(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
