/// Reads data contracts (ODCS 3) and data products (ODPS 1) from YAML or JSON, and says what is
/// wrong in them and where.
@NullMarked
package dev.meshwright.contract;

import org.jspecify.annotations.NullMarked;
