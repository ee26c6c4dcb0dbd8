package dev.meshwright.history;

import dev.meshwright.history.merging.StateFolder;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/// How several picks are made, as Git keeps it beside their list.
///
/// @param mainline which parent of merges their change is counted from, from 1
/// @param unknown an option that only `git` heeds
record PickOptions(Optional<Integer> mainline, Optional<String> unknown) {

  static final String FILE = "opts";

  private static final String SECTION = "options";

  static PickOptions read(StateFolder sequencer) throws IOException {
    Config options = new Config();
    try {
      options.fromText(sequencer.whole(FILE).orElse(""));
    } catch (ConfigInvalidException torn) {
      return new PickOptions(Optional.empty(), Optional.of(FILE));
    }
    int mainline = options.getInt(SECTION, "mainline", 0);
    return new PickOptions(
        Optional.of(mainline).filter(number -> number > 0),
        options.getNames(SECTION).stream().filter(name -> !name.equals("mainline")).findFirst());
  }

  static String text(int mainline) {
    return "[" + SECTION + "]\n\tmainline = " + mainline + "\n";
  }
}
