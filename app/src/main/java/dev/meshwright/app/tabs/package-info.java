/// What stands behind the tabs in the middle of the workbench: how they are arranged, and who makes
/// what they show. No screen.
@NullMarked
package dev.meshwright.app.tabs;

import org.jspecify.annotations.NullMarked;
