package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.contract.standard.StandardCheck;
import dev.meshwright.contract.standard.StandardOffers;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.contract.DataProduct;
import dev.meshwright.model.contract.Description;
import dev.meshwright.model.contract.ProductDocument;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads products of the Open Data Product Standard, 0.9 to 1.1, each held against the version that
/// it names.
public final class Products {

  private Products() {}

  /// Reads a product in YAML or JSON. Never fails: what cannot be read is a problem.
  ///
  /// @param file the name that locations carry
  public static ProductDocument parse(String file, String text) {
    TreeDocument tree = YamlText.parse(file, text);
    ContractProblems problems = new ContractProblems(tree);
    DataProduct product =
        RootObject.root(tree, "a product", problems)
            .map(root -> product(root, problems))
            .orElseGet(Products::empty);
    return new ProductDocument(tree, product, problems.sorted());
  }

  /// How the text of a product may go on at a place: keys and words of the standard.
  ///
  /// @param names that an object of a schema can have, asked for when it is to be named
  public static List<Offer> offers(String text, int offset, Supplier<List<String>> names) {
    return StandardOffers.at(Known.products(), text, offset, names);
  }

  private static DataProduct product(ObjectNode root, ContractProblems problems) {
    if (OtherFormats.told(root, "DataProduct", problems)) {
      return empty();
    }
    StandardCheck.check(Known.products(), root, problems);
    LenientObject fields = new LenientObject(root);
    return new DataProduct(
        fields.text("apiVersion"),
        fields.text("id"),
        fields.text("name"),
        fields.text("version"),
        fields.text("status"),
        fields.text("domain"),
        Contracts.description(fields),
        fields.texts("tags"),
        ports(fields, "inputPorts"),
        ports(fields, "outputPorts"),
        fields
            .object("team")
            .map(it -> Contracts.members(it, "members"))
            .orElseGet(() -> Contracts.members(fields, "team")));
  }

  private static List<DataProduct.Port> ports(LenientObject fields, String key) {
    return fields.objects(key).stream()
        .map(it ->
            new DataProduct.Port(
                it.range(),
                it.text("name"),
                it.text("version"),
                it.text("contractId"),
                it.text("type"),
                it.text("description")))
        .toList();
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
