/// What a standard asks of a document, version by version, and where a document falls short of it.
@NullMarked
package dev.meshwright.contract.standard;

import org.jspecify.annotations.NullMarked;
