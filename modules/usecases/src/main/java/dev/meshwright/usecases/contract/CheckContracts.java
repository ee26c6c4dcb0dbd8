package dev.meshwright.usecases.contract;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.contract.DataProduct;
import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.ProductDocument;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.index.KindDetector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what is wrong in the contracts and products of one state of a workspace: in themselves,
/// between a product and the contracts that it names, and between a contract and the schema of the
/// same name in its folder or below.
public final class CheckContracts {

  private final KindDetector kinds = new KindDetector();
  private final SchemaDetector schemaFiles;
  private final FileSource files;
  private final SchemaFileSet schemas;
  private final Map<String, List<RecordType>> tables = new HashMap<>();

  public CheckContracts(SchemaDetector schemaFiles, SchemaFileSet schemas) {
    this.schemaFiles = schemaFiles;
    this.schemas = schemas;
    this.files = schemas.files();
  }

  /// Problems by file, then by place.
  public List<Problem> problems(Progress progress) {
    List<ContractDocument> contracts = new ArrayList<>();
    List<ProductDocument> products = new ArrayList<>();
    for (String path : files.paths()) {
      if (KindDetector.isYaml(path)) {
        progress.checkCancelled();
        files.text(path).ifPresent(text -> read(path, text, contracts, products));
      }
    }
    List<Problem> problems = new ArrayList<>();
    contracts.forEach(contract -> problems.addAll(problems(contract)));
    products.forEach(product -> problems.addAll(problems(product, contracts)));
    return problems;
  }

  private void read(
      String path, String text, List<ContractDocument> contracts, List<ProductDocument> products) {
    switch (kinds.kind(path, text).purpose()) {
      case CONTRACT -> contracts.add(Contracts.parse(path, text));
      case PRODUCT -> products.add(Products.parse(path, text));
      case SCHEMA, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER -> {}
    }
  }

  private List<Problem> problems(ContractDocument contract) {
    List<Problem> problems = new ArrayList<>(contract.problems());
    for (SchemaObject object : contract.contract().schema()) {
      List<RecordType> tables = tablesOf(contract.tree().file(), object);
      if (tables.size() == 1) {
        problems.addAll(ContractAgainstTable.problems(contract.tree(), object, tables.getFirst()));
      } else {
        UnmatchedContract.problem(contract.tree(), object, tables).ifPresent(problems::add);
      }
    }
    return problems;
  }

  /// The schemas below the contract's folder that have the object's name.
  private List<RecordType> tablesOf(String contract, SchemaObject object) {
    Set<String> names = NameMatching.of(object);
    String folder = contract.substring(0, contract.lastIndexOf('/') + 1);
    List<RecordType> found = new ArrayList<>();
    for (String path : files.paths()) {
      if (path.startsWith(folder)) {
        tables(path).stream()
            .filter(table -> names.contains(NameMatching.singular(table.name())))
            .forEach(found::add);
      }
    }
    return found;
  }

  private List<RecordType> tables(String path) {
    return tables.computeIfAbsent(path, this::readTables);
  }

  private List<RecordType> readTables(String path) {
    Optional<SchemaFormat> format = schemaFiles.formatOf(path, files);
    return format
        .flatMap(known -> schemas.read(known, path))
        .map(schema ->
            schema.structure().records().stream()
                .filter(record -> record.file().equals(path))
                .toList())
        .orElse(List.of());
  }

  private static List<Problem> problems(ProductDocument product, List<ContractDocument> contracts) {
    List<Problem> problems = new ArrayList<>(product.problems());
    for (DataProduct.Port port : product.product().outputs()) {
      port.contractId()
          .filter(id -> contracts.stream().noneMatch(contract -> hasId(contract, id)))
          .ifPresent(id ->
              problems.add(
                  Problem.warning(
                      "product-contract-missing",
                      product.tree().locate(id.range()),
                      "No contract of this workspace has the id " + id.value() + ".",
                      "Give the id of a contract, or add the contract.")));
    }
    return problems;
  }

  private static boolean hasId(ContractDocument contract, Located id) {
    return contract.contract().id().map(Located::value).equals(Optional.of(id.value()));
  }
}
