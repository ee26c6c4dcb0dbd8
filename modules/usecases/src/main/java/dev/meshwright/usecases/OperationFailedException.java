package dev.meshwright.usecases;

/// Machinery that broke: a repository that cannot be read, a disk that is full, a journal that
/// cannot be written. The message is for people and says what happened, where, and why.
///
/// What a user can cause by what they ask for or write is never this, but a failed
/// [Result][dev.meshwright.model.Result].
public final class OperationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public OperationFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
