package vn.camket.jobs.sample;

import java.util.Map;
import java.util.Set;

/**
 * What every unit's years are made from.
 *
 * @param request what was asked for
 * @param channels by which way a unit sends
 * @param units all units of the province
 * @param counts2020 number of items in 2020 by number of the unit, as printed
 * @param sharedNames names that several units bear
 * @param texts words of items
 */
record SampleWorld(
    SampleRequest request,
    Channels channels,
    ProvinceUnits units,
    Map<Integer, Integer> counts2020,
    Set<String> sharedNames,
    ItemTexts texts) {

  /** A lot that depends on the seed and on what it is drawn for. */
  Dice dice(Object... of) {
    return Dice.of(request.seed(), of);
  }
}
