package cn.baoshen.camel.station;

/** A station could not do its work now; the cause says why. */
class StationException extends RuntimeException {
  StationException(String order, Throwable cause) {
    super(order, cause);
  }
}
