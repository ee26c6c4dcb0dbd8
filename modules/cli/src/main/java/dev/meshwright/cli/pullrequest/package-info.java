/// The text of a pull request.
@NullMarked
package dev.meshwright.cli.pullrequest;

import org.jspecify.annotations.NullMarked;
