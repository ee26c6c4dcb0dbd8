package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the commands about samples share: the workspace around the files of the call, and its
/// engine.
final class SampleSession implements AutoCloseable {

  /// Rows that reports name one by one.
  static final int MOST_ROWS = 1_000;

  private final Console console;
  private final WorkspaceServices services;
  private final DataServices data;

  SampleSession(Console console, String file) {
    this.console = console;
    this.services =
        WorkspaceServices.around(console.resolve(file), console.directory())
            .orElseThrow(RefusedException::new);
    this.data = console.data(services);
  }

  DataServices data() {
    return data;
  }

  /// The file or folder of a sample, which may lie outside of the workspace.
  SampleTable sample(String name) {
    Path path = console.resolve(name);
    if (!Files.exists(path)) {
      throw new RefusedException("there is no file or folder " + name);
    }
    String label = name.replace('\\', '/');
    boolean inside = path.toAbsolutePath().normalize().startsWith(services.root());
    String relative =
        inside ? services.named().relative(path).orElseThrow(RefusedException::new) : label;
    return data.samples().of(path, relative, label);
  }

  /// A schema of the call.
  SchemaChoice schema(String name) {
    return SchemaArgument.of(console, services, name);
  }

  @Override
  public void close() {
    data.close();
    services.close();
  }
}
