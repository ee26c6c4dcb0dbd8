package dev.meshwright.compat.proto.compare;

import dev.meshwright.model.proto.ProtoNumbers;
import java.util.Comparator;
import java.util.List;

/// Whether ranges together cover another.
public final class Coverage {

  private Coverage() {}

  /// Ranges that touch count as one.
  public static boolean covers(List<ProtoNumbers> ranges, ProtoNumbers wanted) {
    long next = wanted.first();
    for (ProtoNumbers range :
        ranges.stream().sorted(Comparator.comparingLong(ProtoNumbers::first)).toList()) {
      if (range.first() <= next && range.last() >= next) {
        if (range.last() >= wanted.last()) {
          return true;
        }
        next = range.last() + 1;
      }
    }
    return false;
  }
}
