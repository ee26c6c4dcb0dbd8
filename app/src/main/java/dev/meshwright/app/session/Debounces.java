package dev.meshwright.app.session;

import dev.meshwright.uikit.jobs.Debounce;

/// The delays that work waits for after typing; a new one for each use.
public interface Debounces {

  /// The pause after which unsaved edits are kept and everything is checked and run.
  Debounce typing();

  /// The pause, too short to be felt, after which a schema is compared: so that of keys that follow
  /// one another closely none waits for comparisons nobody sees.
  Debounce comparing();

  /// The pause after which what the disk refused is tried again.
  Debounce retrying();
}
