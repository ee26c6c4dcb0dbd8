package dev.meshwright.contract;

import dev.meshwright.contract.standard.Standard;
import java.util.List;

/// The standards that are known, each read once, when it is first needed.
final class Known {

  private Known() {}

  private static final class OfContracts {
    static final List<Standard> LINES = List.of(Standard.named("odcs-2"), Standard.named("odcs-3"));
  }

  private static final class OfProducts {
    static final List<Standard> LINES = List.of(Standard.named("odps"));
  }

  /// The lines of versions of ODCS, the oldest first.
  static List<Standard> contracts() {
    return OfContracts.LINES;
  }

  static List<Standard> products() {
    return OfProducts.LINES;
  }
}
