package dev.meshwright.usecases.refactor;

import dev.meshwright.contract.Contracts;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.contract.ContractDocument;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.index.KindDetector;
import java.util.ArrayList;
import java.util.List;

/// The contracts that speak of a schema: those of its folder and of the folders above it.
final class ContractsAround {

  private final SchemaDetector kinds;

  ContractsAround(SchemaDetector kinds) {
    this.kinds = kinds;
  }

  List<ContractDocument> of(String schema, FileSource files) {
    List<ContractDocument> found = new ArrayList<>();
    for (String path : files.paths()) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      if (KindDetector.isYaml(path) && schema.startsWith(folder)) {
        files
            .text(path)
            .filter(text -> kinds.kindOf(path, text) == FileKind.CONTRACT)
            .ifPresent(text -> found.add(Contracts.parse(path, text)));
      }
    }
    return found;
  }
}
