package planted.reach.below;

/// Used through a constant, which the compiler copies: only the import shows it.
public class OnlyConstant {
  public static final int LIMIT = 3;
}
