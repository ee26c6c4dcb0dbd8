/// Help inside the program: the guide, what the program is, and what a report of a fault needs.
@NullMarked
package dev.meshwright.app.help;

import org.jspecify.annotations.NullMarked;
