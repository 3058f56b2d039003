package cn.baoshen.camel.station;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The stations that are open now; a route that is stopped or suspended closes its own. */
public class StationHandlers {
  private final Map<String, StationHandler> open = new ConcurrentHashMap<>();

  void open(String station, StationHandler worker) {
    StationHandler other = open.putIfAbsent(station, worker);
    if (other != null && other != worker) {
      throw new IllegalStateException("two routes start from station:" + station);
    }
  }

  void close(String station, StationHandler worker) {
    open.remove(station, worker);
  }

  public Optional<StationHandler> at(String station) {
    return Optional.ofNullable(open.get(station));
  }
}
