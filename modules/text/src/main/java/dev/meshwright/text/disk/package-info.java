/// Writing to the disk so that a kill, a full disk or another program at the wrong moment costs
/// nothing: whole files or none, and files that say whose they are.
@NullMarked
package dev.meshwright.text.disk;

import org.jspecify.annotations.NullMarked;
