package dev.meshwright.text.disk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one run of a program on this machine: the number of its process alone will be used again.
///
/// @param pid number of the process
/// @param started when it was started, in milliseconds; 0 where the system does not say
record ProcessTag(long pid, long started) {

  /// As it stands in the name of a file.
  static final String FORM = "p[0-9]{1,10}-[0-9]{1,15}";

  private static final Pattern IN_NAME = Pattern.compile("p([0-9]{1,10})-([0-9]{1,15})");

  /// The process that runs this.
  public static ProcessTag ofThisProcess() {
    return of(ProcessHandle.current());
  }

  private static ProcessTag of(ProcessHandle process) {
    return new ProcessTag(
        process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /// The tag in the name of a file; empty when there is none.
  static Optional<ProcessTag> in(String name) {
    Matcher matcher = IN_NAME.matcher(name);
    return matcher.find()
        ? Optional.of(
            new ProcessTag(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  /// Whether the process can be seen running. One of another machine or container never can.
  boolean isRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(ProcessTag::of)
        .filter(this::equals)
        .isPresent();
  }

  @Override
  public String toString() {
    return "p" + pid + "-" + started;
  }
}
