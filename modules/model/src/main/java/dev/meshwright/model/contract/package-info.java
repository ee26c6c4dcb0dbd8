/// Data contracts (ODCS) and data products (ODPS), every part with its range in the text.
@NullMarked
package dev.meshwright.model.contract;

import org.jspecify.annotations.NullMarked;
