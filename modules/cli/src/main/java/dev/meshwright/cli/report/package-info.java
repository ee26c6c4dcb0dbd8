/// The forms in which a check is reported: for people, for programs, for continuous integration.
@NullMarked
package dev.meshwright.cli.report;

import org.jspecify.annotations.NullMarked;
