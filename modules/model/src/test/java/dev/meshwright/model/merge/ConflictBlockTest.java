package dev.meshwright.model.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictBlockTest {

  @Test
  void conflicts_are_found_in_both_styles() {
    String text =
        "a\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> side\nb\n"
            + "<<<<<<< HEAD\r\n||||||| base\r\nold\r\n=======\r\nnew\r\n>>>>>>> side\r\n";
    List<ConflictBlock> blocks = ConflictBlock.in(text);
    assertEquals(2, blocks.size());
    assertEquals("ours\n", blocks.getFirst().ours());
    assertEquals("theirs\n", blocks.getFirst().theirs());
    assertEquals("", blocks.getLast().ours());
    assertEquals("new\r\n", blocks.getLast().theirs());
    assertEquals(
        "a\nours\ntheirs\nb\n",
        text.substring(0, blocks.getFirst().range().start())
            + blocks.getFirst().settled(ConflictBlock.Choice.BOTH)
            + text.substring(blocks.getFirst().range().end(), blocks.getLast().range().start()));
  }

  @Test
  void markers_that_stand_alone_are_text() {
    assertEquals(List.of(), ConflictBlock.in("=======\n>>>>>>> x\n<<<<<<< y\nz\n"));
    assertEquals(List.of(), ConflictBlock.in("<<<<<<<<\na\n========\nb\n>>>>>>>>\n"));
    assertEquals(1, ConflictBlock.in("<<<<<<<\na\n=======\nb\n>>>>>>>").size());
  }
}
