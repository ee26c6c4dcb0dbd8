package planted.app.shell;

import planted.app.replay.ReplayPanel;

/// A shell that knows a feature.
class Window {
  ReplayPanel replay = new ReplayPanel();
}
