package dev.meshwright.cli;

import dev.meshwright.cli.batch.CompatCommand;
import dev.meshwright.cli.check.CheckCommand;
import dev.meshwright.cli.check.DiffCommand;
import dev.meshwright.cli.convert.ConvertCommand;
import dev.meshwright.cli.decode.DecodeCommand;
import dev.meshwright.cli.demo.DemoCommand;
import dev.meshwright.cli.diagram.DiagramCommand;
import dev.meshwright.cli.format.FormatCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.DesktopLauncher;
import dev.meshwright.cli.hook.HookCommand;
import dev.meshwright.cli.lint.LintCommand;
import dev.meshwright.cli.log.BlameCommand;
import dev.meshwright.cli.log.LogCommand;
import dev.meshwright.cli.preview.PreviewCommand;
import dev.meshwright.cli.pullrequest.PullRequestCommand;
import dev.meshwright.cli.refactor.RefactorCommand;
import dev.meshwright.cli.review.ReviewCommand;
import dev.meshwright.cli.sample.GenerateCommand;
import dev.meshwright.cli.sample.InferCommand;
import dev.meshwright.cli.sample.ProfileCommand;
import dev.meshwright.cli.sample.ReplayCommand;
import dev.meshwright.cli.sample.ValidateCommand;
import dev.meshwright.cli.search.SearchCommand;
import dev.meshwright.cli.statistics.StatsCommand;
import dev.meshwright.cli.test.TestCommand;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/// The table of commands.
final class Commands {

  private final List<CommandEntry> entries;

  Commands(Console console, DesktopLauncher desktop) {
    this.entries =
        List.of(
            new CommandEntry(
                "demo",
                "make the demo workspace and open it",
                () -> new DemoCommand(console, desktop)),
            new CommandEntry(
                "check",
                "check all schemas of a workspace against an earlier state",
                () -> new CheckCommand(console)),
            new CommandEntry(
                "diff", "compare two versions of a schema", () -> new DiffCommand(console)),
            new CommandEntry(
                "lint",
                "hold schemas against rules of faults and style",
                () -> new LintCommand(console)),
            new CommandEntry(
                "format",
                "lay out schemas, descriptors and transformations",
                () -> new FormatCommand(console)),
            new CommandEntry(
                "search",
                "find anything in a workspace, and where it is used",
                () -> new SearchCommand(console)),
            new CommandEntry(
                "refactor",
                "refactor a schema with all that follows from it",
                () -> new RefactorCommand(console)),
            new CommandEntry(
                "compat", "judge compatibility cases in bulk", () -> new CompatCommand(console)),
            new CommandEntry(
                "preview",
                "run a transformation on sample data",
                () -> new PreviewCommand(console)),
            new CommandEntry(
                "profile",
                "tell what a sample's columns are like",
                () -> new ProfileCommand(console)),
            new CommandEntry(
                "validate",
                "hold the rows of a sample against a schema",
                () -> new ValidateCommand(console)),
            new CommandEntry(
                "replay", "read a sample with another schema", () -> new ReplayCommand(console)),
            new CommandEntry(
                "decode",
                "tell which schemas read a message, over the history",
                () -> new DecodeCommand(console)),
            new CommandEntry(
                "generate", "write rows of a schema", () -> new GenerateCommand(console)),
            new CommandEntry(
                "infer", "write a schema for a sample", () -> new InferCommand(console)),
            new CommandEntry(
                "convert", "write a schema in another language", () -> new ConvertCommand(console)),
            new CommandEntry(
                "diagram",
                "draw schemas and what they refer to",
                () -> new DiagramCommand(console)),
            new CommandEntry(
                "test",
                "run the transformation tests of a workspace",
                () -> new TestCommand(console)),
            new CommandEntry(
                "log", "tell the history of a schema in words", () -> new LogCommand(console)),
            new CommandEntry(
                "blame",
                "tell who last changed each declaration of a schema",
                () -> new BlameCommand(console)),
            new CommandEntry(
                "stats",
                "count what a workspace holds, and how it grew",
                () -> new StatsCommand(console)),
            new CommandEntry(
                "pull-request",
                "write the text of a pull request",
                () -> new PullRequestCommand(console)),
            new CommandEntry(
                "review",
                "comment on changes, decide on them and sign them off",
                () -> new ReviewCommand(console)),
            new CommandEntry(
                "hook",
                "install or remove the Git pre-commit hook",
                () -> new HookCommand(console)),
            new CommandEntry(
                "version", "say which version this is", () -> new VersionCommand(console)));
  }

  List<CommandEntry> all() {
    return entries;
  }

  List<String> names() {
    return entries.stream().map(CommandEntry::name).toList();
  }

  Optional<CommandEntry> find(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  CommandLine commandLine(CommandEntry entry) {
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
