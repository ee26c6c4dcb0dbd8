package planted.reach;

/// Reached by nothing.
public class OnlyTested {
  public void tested() {}
}
