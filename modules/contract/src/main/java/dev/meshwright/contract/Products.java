package dev.meshwright.contract;

import dev.meshwright.model.contract.DataProduct;
import dev.meshwright.model.contract.Description;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.ProductDocument;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;

/// Reads products of the Open Data Product Standard 1.
public final class Products {

  private static final List<String> VERSIONS = List.of("v1.0.0", "v0.9.0");

  private Products() {}

  /// Reads a product in YAML or JSON. Never fails: what cannot be read is a problem.
  ///
  /// @param file the name that locations carry
  public static ProductDocument parse(String file, String text) {
    TreeDocument tree = YamlText.parse(file, text);
    Notes notes = new Notes(tree, "ODPS");
    DataProduct product =
        Fields.of(tree.root(), notes, "A product")
            .map(Products::product)
            .orElseGet(Products::empty);
    return new ProductDocument(tree, product, notes.sorted());
  }

  private static DataProduct product(Fields fields) {
    fields.oneOf("kind", List.of("DataProduct"));
    fields.requiredText("kind");
    Optional<Located> apiVersion = fields.requiredText("apiVersion");
    apiVersion
        .filter(version -> !VERSIONS.contains(version.value()))
        .ifPresent(version ->
            fields
                .notes()
                .warning(
                    "contract-version",
                    version.range(),
                    version.value() + " is not a version of ODPS that Meshwright knows.",
                    "It is read like v1.0.0."));
    DataProduct product =
        new DataProduct(
            apiVersion,
            fields.requiredText("id"),
            fields.text("name"),
            fields.text("version"),
            fields.requiredText("status"),
            fields.text("domain"),
            Contracts.description(fields),
            fields.texts("tags"),
            ports(fields, "inputPorts", true),
            ports(fields, "outputPorts", false),
            Contracts.members(fields, "team"));
    fields
        .alsoKnown("tenant", "managementPorts", "support", "productCreatedTs")
        .alsoKnown("authoritativeDefinitions", "customProperties")
        .finish();
    return product;
  }

  private static List<DataProduct.Port> ports(Fields fields, String key, boolean input) {
    String what = input ? "An input port" : "An output port";
    return fields.objects(key, what).stream().map(port -> port(port, input)).toList();
  }

  private static DataProduct.Port port(Fields fields, boolean input) {
    DataProduct.Port port =
        new DataProduct.Port(
            fields.range(),
            fields.requiredText("name"),
            fields.requiredText("version"),
            input ? fields.requiredText("contractId") : fields.text("contractId"),
            input ? Optional.empty() : fields.text("type"),
            input ? Optional.empty() : fields.text("description"));
    fields.alsoKnown("tags", "customProperties", "authoritativeDefinitions");
    if (!input) {
      fields.alsoKnown("sbom", "inputContracts");
    }
    fields.finish();
    return port;
  }

  private static DataProduct empty() {
    return new DataProduct(
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
        List.of());
  }
}
