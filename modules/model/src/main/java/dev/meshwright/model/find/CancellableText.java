package dev.meshwright.model.find;

/// A text that stops who reads it when the job was cancelled: the only way out of a regular
/// expression that goes back and forth for years.
final class CancellableText implements CharSequence {

  private static final int LOOKED_EVERY = 4_096;

  private final CharSequence text;
  private final Runnable checkCancelled;
  private int reads;

  CancellableText(CharSequence text, Runnable checkCancelled) {
    this.text = text;
    this.checkCancelled = checkCancelled;
  }

  @Override
  public char charAt(int index) {
    if (++reads % LOOKED_EVERY == 0) {
      checkCancelled.run();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
