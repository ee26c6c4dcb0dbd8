package dev.meshwright.usecases.review.thread;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Ids that no two events have, in the order of time: UUIDs of version 7.
public final class EventIds {

  private final SecureRandom random = new SecureRandom();

  public String next(Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
