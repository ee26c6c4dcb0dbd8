package dev.meshwright.contract;

import dev.meshwright.contract.standard.ContractProblems;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import java.util.Optional;

/// Formats that go by the same names as the standards, and are none of them: one problem says so in
/// place of one for each key.
final class OtherFormats {

  private OtherFormats() {}

  /// @param kind that the document should say it is
  /// @return whether the document is of another format
  static boolean told(ObjectNode root, String kind, ContractProblems problems) {
    Optional<Other> other = other(root, kind);
    other.ifPresent(
        it -> problems.error("contract-other-format", it.at().range(), it.message(), it.hint()));
    return other.isPresent();
  }

  private record Other(Member at, String message, String hint) {}

  private static Optional<Other> other(ObjectNode root, String kind) {
    return specification(root)
        .or(() -> openDataProducts(root))
        .or(() -> apicurio(root))
        .or(() -> otherKind(root, kind));
  }

  private static Optional<Other> specification(ObjectNode root) {
    return root.member("dataContractSpecification")
        .map(at ->
            new Other(
                at,
                "This is a document of the Data Contract Specification, not of ODCS.",
                "Convert it, for instance with datacontract export --format odcs."));
  }

  private static Optional<Other> openDataProducts(ObjectNode root) {
    return root.member("schema")
        .filter(at ->
            at.value() instanceof StringNode url && url.value().contains("opendataproducts.org"))
        .map(at ->
            new Other(
                at,
                "This is a document of the Open Data Product Specification of opendataproducts.org,"
                    + " not of Bitol's Open Data Product Standard.",
                "Describe the product with apiVersion and kind: DataProduct, or give the file"
                    + " another name."));
  }

  /// What Apicurio calls ODCS: `info`, and `schemas` with `fields`.
  private static Optional<Other> apicurio(ObjectNode root) {
    return root.member("info")
        .filter(at -> at.value() instanceof ObjectNode && root.member("schemas").isPresent())
        .map(at ->
            new Other(
                at,
                "This is the contract format of Apicurio Registry, which takes the name of ODCS;"
                    + " other tools refuse it.",
                "Write id, version and status at the top, and schemas as schema with properties."));
  }

  private static Optional<Other> otherKind(ObjectNode root, String kind) {
    String other = kind.equals("DataContract") ? "DataProduct" : "DataContract";
    String suffix = kind.equals("DataContract") ? ".odps.yaml" : ".odcs.yaml";
    return root.member("kind")
        .filter(at -> at.value() instanceof StringNode text && text.value().equals(other))
        .map(at ->
            new Other(
                at,
                "The document says that it is a %s; the file's name says %s."
                    .formatted(other, kind),
                "Let the file's name end with " + suffix + ", or change kind."));
  }
}
