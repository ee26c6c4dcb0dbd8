/// `meshwright refactor`: refactorings of schemas, shown or written.
@NullMarked
package dev.meshwright.cli.refactor;

import org.jspecify.annotations.NullMarked;
