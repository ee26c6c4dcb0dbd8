package dev.meshwright.app;

import dev.meshwright.cli.Cli;
import dev.meshwright.cli.frame.Console;
import java.util.ArrayList;
import java.util.List;

/// The one program with two doors: commands go to the command line, a folder or nothing to the
/// desktop. No class of JavaFX is loaded before the desktop is opened.
public final class Main {

  /// Makes the desktop say on standard error how long its first frame took.
  private static final String TIMING = "--timing";

  private Main() {}

  public static void main(String[] arguments) {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean timing = rest.remove(TIMING);
    Cli cli = new Cli(Console.ofProcess(), new WindowLauncher(timing));
    System.exit(cli.run(rest.toArray(String[]::new)).number());
  }
}
