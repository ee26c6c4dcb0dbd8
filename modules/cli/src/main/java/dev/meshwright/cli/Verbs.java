package dev.meshwright.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// The table of verbs.
final class Verbs {

  private final List<VerbEntry> entries;

  Verbs(Console console, Desktop desktop) {
    this.entries =
        List.of(
            new VerbEntry("version", "say which version this is", () -> new VersionVerb(console)));
  }

  List<VerbEntry> all() {
    return entries;
  }

  List<String> names() {
    return entries.stream().map(VerbEntry::name).toList();
  }

  Optional<VerbEntry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  CommandLine commandLine(VerbEntry entry) {
    return new CommandLine(entry.command().get())
        .setCommandName(entry.name())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100);
  }
}
