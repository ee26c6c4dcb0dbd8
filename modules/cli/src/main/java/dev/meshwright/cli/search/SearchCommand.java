package dev.meshwright.cli.search;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.lookup.SearchWorkspace;
import dev.meshwright.usecases.lookup.Searched;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright search`: anything in the workspace, by words and filters.
@Command(
    name = "search",
    description =
        "Finds types, fields, docs, contracts, transformations, tests, columns of samples and "
            + "files of the workspace, which is the current folder.")
public final class SearchCommand implements CliCommand {

  private static final int MOST = 100_000;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description =
          "Words, forgiving typos, and filters: type: format: kind: tag: pii: used-by: uses: "
              + "changed-since: no:doc no:owner no:use in:. A minus before one means not; write -- "
              + "before the query then.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Hits to list, up to 100000. Default: 50.")
  private int limit = 50;

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, MOST);
    String query = String.join(" ", words);
    try (WorkspaceServices services =
            WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new);
        SearchWorkspace search = services.searchWorkspace(console.environment())) {
      return new ReportWriter(console, format.get(), SearchReport.DOCUMENT)
          .write(report(query, services, search));
    }
  }

  private SearchReport report(String query, WorkspaceServices services, SearchWorkspace search) {
    try (ProgressLine progress = console.progress()) {
      FileSource files = services.workingCopy(progress);
      search.update(files, progress);
      Searched searched = search.find(query, limit);
      if (searched.isMisread()) {
        throw new WrongCallException(
            searched.problems().stream()
                .filter(problem -> problem.rule().equals("search-query"))
                .map(SearchCommand::words)
                .collect(Collectors.joining(" ")));
      }
      return SearchReport.of(query, searched, files);
    }
  }

  private static String words(Problem problem) {
    return "at " + problem.location().start().column() + " in the query: " + problem.text();
  }
}
