package planted.reach;

import planted.reach.below.Below;

/// Where everything that is needed is reached from.
public class Start {
  public static void main(String[] arguments) {
    new AtHome().close();
    Below.go(arguments.length);
  }
}
