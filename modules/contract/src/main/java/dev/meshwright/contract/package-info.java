/// Reads data contracts (ODCS) and data products (ODPS) from YAML or JSON, and says what is wrong
/// in them and where.
@NullMarked
package dev.meshwright.contract;

import org.jspecify.annotations.NullMarked;
