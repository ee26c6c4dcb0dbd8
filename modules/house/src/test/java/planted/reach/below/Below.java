package planted.reach.below;

/// Public with need.
public class Below {
  public static void go(int count) {}
}
