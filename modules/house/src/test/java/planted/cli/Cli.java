package planted.cli;

import planted.history.HistoryEngine;

/// A command line that sees an engine.
public class Cli {
  HistoryEngine engine = new HistoryEngine();
}
