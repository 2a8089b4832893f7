import Glibc
import Screens

/// The clocks of the machine.
enum Clock {
    /// Now, on all clocks, with a new random number.
    static func now() -> Moment {
        let wall = Int(time(nil))
        return Moment(
            wall: wall, utcOffset: utcOffset(at: wall), monotonic: monotonic(), entropy: UInt64.random(in: 0 ... .max))
    }

    /// Milliseconds on a clock that only goes forward and counts while the machine sleeps.
    static func monotonic() -> Int {
        var reading = timespec()
        clock_gettime(CLOCK_BOOTTIME, &reading)
        return reading.tv_sec * 1000 + reading.tv_nsec / 1_000_000
    }

    private static func utcOffset(at wall: Int) -> Int {
        var seconds = time_t(wall)
        var local = tm()
        localtime_r(&seconds, &local)
        return local.tm_gmtoff
    }
}
