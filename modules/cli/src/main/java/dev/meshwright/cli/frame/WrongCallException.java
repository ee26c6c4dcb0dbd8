package dev.meshwright.cli.frame;

/// A call that parses, but makes no sense. The message is one line for people.
public final class WrongCallException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongCallException(String message) {
    super(message);
  }
}
