package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.session.DataVerbs;
import dev.meshwright.usecases.session.Session;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the verbs about samples share: the workspace around the files of the call, and its engine.
final class SampleSession implements AutoCloseable {

  /// Rows that reports name one by one.
  static final int MOST_ROWS = 1_000;

  private final Console console;
  private final Session session;
  private final DataVerbs verbs;

  SampleSession(Console console, String file) {
    this.console = console;
    this.session = Session.around(console.resolve(file), console.directory());
    this.verbs = session.dataVerbs(PreviewLimits.usual());
  }

  DataVerbs verbs() {
    return verbs;
  }

  /// The file or folder of a sample, which may lie outside of the workspace.
  SampleTable sample(String name) {
    Path path = console.resolve(name);
    if (!Files.exists(path)) {
      throw new NotPossibleException("there is no file or folder " + name);
    }
    String label = name.replace('\\', '/');
    boolean inside = path.toAbsolutePath().normalize().startsWith(session.root());
    return verbs.samples().of(path, inside ? session.relative(path) : label, label);
  }

  /// A schema of the call.
  SchemaChoice schema(String name) {
    return SchemaArgument.of(console, session, name);
  }

  @Override
  public void close() {
    verbs.close();
    session.close();
  }
}
