/// What the bar at the bottom tells of the document in front.
@NullMarked
package dev.meshwright.app.status;

import org.jspecify.annotations.NullMarked;
