package dev.meshwright.usecases;

/// Something that was asked for could not be done: a missing file, no repository, a disk that is
/// full. The message is for people and says what happened, where, and what to do.
///
/// What is wrong *inside* a file of the user is never this, but a
/// [Problem][dev.meshwright.model.Problem].
public final class NotPossibleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotPossibleException(String message) {
    super(message);
  }

  public NotPossibleException(String message, Throwable cause) {
    super(message, cause);
  }
}
