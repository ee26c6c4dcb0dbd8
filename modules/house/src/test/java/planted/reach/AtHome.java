package planted.reach;

/// Public, and used by its own package only.
public class AtHome implements AutoCloseable {

  static int onlyItself(int rest) {
    return rest == 0 ? 0 : onlyItself(rest - 1);
  }

  @Override
  public void close() {}
}
