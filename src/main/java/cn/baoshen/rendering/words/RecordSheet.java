package cn.baoshen.rendering.words;

import java.time.Instant;

/**
 * What stands on the sheet that two inspectors fill in on the spot.
 *
 * @param number of the sheet: that of the spot check, and the place in its draw
 * @param hash by which the unit was drawn
 */
public record RecordSheet(
    int year,
    String number,
    String unitCode,
    String unitName,
    String first,
    String second,
    String seed,
    String hash,
    Instant drawnAt) {}
