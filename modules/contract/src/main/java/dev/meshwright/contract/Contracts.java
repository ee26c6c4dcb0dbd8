package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.contract.standard.StandardCheck;
import dev.meshwright.contract.standard.StandardOffers;
import dev.meshwright.contract.standard.Version;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.DataContract;
import dev.meshwright.model.contract.Description;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.Server;
import dev.meshwright.model.contract.SlaProperty;
import dev.meshwright.model.contract.TeamMember;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads contracts of the Open Data Contract Standard, 2.2 to 3.2, each held against the version
/// that it names.
public final class Contracts {

  private static final int NEWER_FORM = 3;

  private Contracts() {}

  /// Reads a contract in YAML or JSON. Never fails: what cannot be read is a problem, and the rest
  /// is understood as far as it goes.
  ///
  /// @param file the name that locations carry
  public static ContractDocument parse(String file, String text) {
    TreeDocument tree = YamlText.parse(file, text);
    ContractProblems problems = new ContractProblems(tree);
    DataContract contract =
        RootObject.root(tree, "a contract", problems)
            .map(root -> contract(root, problems))
            .orElseGet(Contracts::empty);
    return new ContractDocument(tree, contract, problems.sorted());
  }

  /// How the text of a contract may go on at a place: keys and words of the standard.
  ///
  /// @param names that an object of a schema can have, asked for when it is to be named
  public static List<Offer> offers(String text, int offset, Supplier<List<String>> names) {
    return StandardOffers.at(Known.contracts(), text, offset, names);
  }

  private static DataContract contract(ObjectNode root, ContractProblems problems) {
    if (OtherFormats.told(root, "DataContract", problems)) {
      return empty();
    }
    Version version = StandardCheck.check(Known.contracts(), root, problems);
    LenientObject fields = new LenientObject(root);
    return version.major() < NEWER_FORM
        ? EarlierContracts.contract(fields)
        : contract(fields, version, problems);
  }

  private static DataContract contract(
      LenientObject fields, Version version, ContractProblems problems) {
    Team team = team(fields);
    return new DataContract(
        fields.text("apiVersion"),
        fields.text("id"),
        fields.text("name"),
        fields.text("version"),
        fields.text("status"),
        fields.text("domain"),
        fields.text("dataProduct"),
        description(fields),
        fields.texts("tags"),
        new SchemaReader(version, problems).objects(fields.objects("schema")),
        slaProperties(fields),
        fields.objects("servers").stream().map(Contracts::server).toList(),
        team.name(),
        team.members());
  }

  static Description description(LenientObject fields) {
    return fields
        .object("description")
        .map(it -> new Description(it.text("purpose"), it.text("usage"), it.text("limitations")))
        .orElseGet(Description::none);
  }

  private record Team(Optional<Located> name, List<TeamMember> members) {}

  /// Up to 3.0 a list of members, since 3.1 an object that has them.
  private static Team team(LenientObject fields) {
    if (fields.value("team").filter(ArrayNode.class::isInstance).isPresent()) {
      return new Team(Optional.empty(), members(fields, "team"));
    }
    return fields
        .object("team")
        .map(it -> new Team(it.text("name"), members(it, "members")))
        .orElseGet(() -> new Team(Optional.empty(), List.of()));
  }

  static List<TeamMember> members(LenientObject fields, String key) {
    return fields.objects(key).stream()
        .map(
            it -> new TeamMember(it.range(), it.text("username"), it.text("name"), it.text("role")))
        .toList();
  }

  static List<SlaProperty> slaProperties(LenientObject fields) {
    return fields.objects("slaProperties").stream()
        .map(it ->
            new SlaProperty(
                it.range(),
                it.text("property"),
                it.text("value"),
                it.text("unit"),
                it.text("element").or(() -> it.text("column"))))
        .toList();
  }

  private static Server server(LenientObject fields) {
    return new Server(
        fields.range(),
        fields.text("server"),
        fields.text("type"),
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
