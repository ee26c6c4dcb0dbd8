/// The settings dialog, and what the settings act on.
@NullMarked
package dev.meshwright.app.settings;

import org.jspecify.annotations.NullMarked;
