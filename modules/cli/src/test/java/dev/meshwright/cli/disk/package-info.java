/// Disks that are full, slow or gone at the wrong moment, and what the program makes of them.
@org.jspecify.annotations.NullMarked
package dev.meshwright.cli.disk;
