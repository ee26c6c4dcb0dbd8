package dev.meshwright.cli;

import dev.meshwright.cli.batch.CompatVerb;
import dev.meshwright.cli.check.CheckVerb;
import dev.meshwright.cli.check.DiffVerb;
import dev.meshwright.cli.convert.ConvertVerb;
import dev.meshwright.cli.demo.DemoVerb;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.Desktop;
import dev.meshwright.cli.hook.HookVerb;
import dev.meshwright.cli.log.LogVerb;
import dev.meshwright.cli.preview.PreviewVerb;
import dev.meshwright.cli.sample.InferVerb;
import dev.meshwright.cli.sample.ProfileVerb;
import dev.meshwright.cli.sample.ReplayVerb;
import dev.meshwright.cli.sample.ValidateVerb;
import dev.meshwright.cli.test.TestVerb;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// The table of verbs.
final class Verbs {

  private final List<VerbEntry> entries;

  Verbs(Console console, Desktop desktop) {
    this.entries =
        List.of(
            new VerbEntry(
                "demo",
                "make the demo workspace and open it",
                () -> new DemoVerb(console, desktop)),
            new VerbEntry(
                "check",
                "check all schemas of a workspace against an earlier state",
                () -> new CheckVerb(console)),
            new VerbEntry("diff", "compare two versions of a schema", () -> new DiffVerb(console)),
            new VerbEntry(
                "compat", "judge compatibility cases in bulk", () -> new CompatVerb(console)),
            new VerbEntry(
                "preview", "run a transformation on sample data", () -> new PreviewVerb(console)),
            new VerbEntry(
                "profile", "tell what a sample's columns are like", () -> new ProfileVerb(console)),
            new VerbEntry(
                "validate",
                "hold the rows of a sample against a schema",
                () -> new ValidateVerb(console)),
            new VerbEntry(
                "replay", "read a sample with another schema", () -> new ReplayVerb(console)),
            new VerbEntry("infer", "write a schema for a sample", () -> new InferVerb(console)),
            new VerbEntry(
                "convert", "write a schema in another language", () -> new ConvertVerb(console)),
            new VerbEntry(
                "test", "run the frozen tests of a workspace", () -> new TestVerb(console)),
            new VerbEntry(
                "log", "tell the history of a schema in words", () -> new LogVerb(console)),
            new VerbEntry(
                "hook", "install or remove the Git pre-commit hook", () -> new HookVerb(console)),
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
    CommandLine line =
        new CommandLine(entry.command().get())
            .setCommandName(entry.name())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(100);
    line.getCommandSpec()
        .addOption(
            CommandLine.Model.OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    return line;
  }
}
