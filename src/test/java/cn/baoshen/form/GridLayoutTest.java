package cn.baoshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridLayoutTest {
  private final GridLayout grid = new GridLayout(4);

  @Test
  void cells_stand_side_by_side_as_wide_as_they_span() {
    assertThat(grid.place(1, 1)).isZero();
    assertThat(grid.place(2, 1)).isEqualTo(1);
    assertThat(grid.place(1, 1)).isEqualTo(3);
    assertThat(grid.width()).isEqualTo(4);
  }

  @Test
  void a_cell_that_reaches_down_keeps_its_columns_from_the_rows_below_and_no_longer() {
    grid.place(1, 1);
    grid.place(1, 2);
    grid.place(2, 1);
    grid.endRow();
    assertThat(grid.isCovered()).isTrue();
    assertThat(grid.place(1, 1)).isZero();
    assertThat(grid.place(1, 1)).isEqualTo(2);
    grid.endRow();
    assertThat(grid.isCovered()).isFalse();
    assertThat(grid.place(2, 1)).isZero();
  }

  @Test
  void a_wide_cell_does_not_stand_around_one_that_reaches_down() {
    grid.place(1, 1);
    grid.place(1, 2);
    grid.place(2, 1);
    grid.endRow();
    assertThat(grid.place(2, 1)).isEqualTo(2);
    assertThat(grid.width()).as("the first column stays empty").isEqualTo(3);
  }

  @Test
  void a_row_that_is_too_wide_tells_how_wide_it_is() {
    grid.place(3, 1);
    grid.place(2, 1);
    assertThat(grid.width()).isEqualTo(5);
  }
}
