import Glibc
import Interview
import Screens

/// The clocks of the machine.
enum Clock {
    /// Now, on all clocks, with a new random number.
    static func now() -> Moment {
        var ticker = Ticker()
        return ticker.now()
    }

    /// Asks the clocks again and again, as the loop does at every key, without asking the system for what can be kept.
    struct Ticker {
        private var generator: SeededGenerator
        private var utcOffset = 0
        private var offsetAskedAt = Int.min

        /// A ticker whose numbers nobody can foresee.
        init() {
            var system = SystemRandomNumberGenerator()
            generator = SeededGenerator(seed: system.next())
        }

        mutating func now() -> Moment {
            var reading = timespec()
            clock_gettime(CLOCK_REALTIME, &reading)
            let wall = reading.tv_sec
            // Zones change on full quarters of an hour.
            if wall / 900 != offsetAskedAt {
                offsetAskedAt = wall / 900
                utcOffset = Clock.utcOffset(at: wall)
            }
            return Moment(
                wall: wall, utcOffset: utcOffset, monotonic: Clock.monotonic(), entropy: generator.next())
        }
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
