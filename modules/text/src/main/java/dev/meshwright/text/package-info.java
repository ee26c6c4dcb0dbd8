/// JSON and YAML texts read into trees that know every range, and minimal edits on such texts.
@NullMarked
package dev.meshwright.text;

import org.jspecify.annotations.NullMarked;
