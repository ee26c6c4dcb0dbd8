package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import java.util.List;

/// Files that are samples because the workspace says so, whatever their names are.
public final class SampleKinds {

  private final SampleSettings settings;

  /// @param text of `.meshwright/samples.yaml`
  public SampleKinds(String text) {
    this.settings = SampleSettingsReader.read(text);
  }

  public List<WorkspaceFile> of(List<WorkspaceFile> files) {
    return files.stream().map(this::of).toList();
  }

  public List<Product> ofProducts(List<Product> products) {
    return products.stream()
        .map(product -> new Product(product.name(), product.folder(), of(product.files())))
        .toList();
  }

  private WorkspaceFile of(WorkspaceFile file) {
    boolean named =
        file.kind() == FileKind.OTHER
            && (settings.rule(file.path()).isPresent()
                || settings.folderOf(file.path()).isPresent());
    return named ? new WorkspaceFile(file.path(), FileKind.SAMPLE, file.bytes()) : file;
  }
}
