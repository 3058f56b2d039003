package cn.baoshen.form.planted;

import cn.baoshen.archive.planted.PlantedNeighbour;

/** Breaks two walls on purpose: a form that knows a station, which knows it in turn. */
public class PlantedClimber {
  /** What a form must not know. */
  public PlantedNeighbour neighbour;
}
