package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Files;
import java.util.Optional;

/// A schema as a call names it: `FILE`, `FILE#Type`, or `REV:FILE` for a committed version.
public final class SchemaArgument {

  private SchemaArgument() {}

  /// Reads the schema that is meant.
  public static SchemaChoice of(Console console, WorkspaceServices services, String name) {
    int hash = name.lastIndexOf('#');
    Optional<String> type = hash < 0 ? Optional.empty() : Optional.of(name.substring(hash + 1));
    return new SchemaChoice(version(console, services, file(name)), type);
  }

  /// The part of an argument that names the file.
  public static String file(String name) {
    int hash = name.lastIndexOf('#');
    return hash < 0 ? name : name.substring(0, hash);
  }

  private static SchemaVersion version(Console console, WorkspaceServices services, String file) {
    int colon = file.indexOf(':');
    if (colon > 1 && !Files.exists(console.resolve(file))) {
      String revision = file.substring(0, colon);
      String path = path(console, services, file.substring(colon + 1));
      return new SchemaVersion(
          path,
          services.named().textAt(revision, path).orElseThrow(RefusedException::new),
          services.named().filesAt(revision).orElseThrow(RefusedException::new));
    }
    String path = path(console, services, file);
    return new SchemaVersion(
        path,
        services.named().text(path).orElseThrow(RefusedException::new),
        services.workingCopy(Progress.none()));
  }

  private static String path(Console console, WorkspaceServices services, String file) {
    return services.named().relative(console.resolve(file)).orElseThrow(RefusedException::new);
  }
}
