package dev.meshwright.usecases;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Ends a call of the command line, or a job of the desktop, that cannot be done for a reason that
/// the person can change: a file that is not there, a folder without a repository. Only these two
/// throw it; use cases answer with a failed [Result][dev.meshwright.model.Result].
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }

  public RefusedException(List<Problem> problems) {
    this(problems.stream().map(Problem::text).collect(Collectors.joining(" ")));
  }
}
