import ArgumentParser
import Foundation
import Packs
import Store
import Terminal

/// Runs the program and tells its exit code: 0 done, 1 it failed, 2 wrong usage, 130 interrupted.
func runProgram() -> Int32 {
    do {
        // The common case goes straight to the screen.
        if CommandLine.argc == 1 {
            try runFullScreen(World(), start: .home, theme: nil)
            return 0
        }
        var command = try Hotseat.parseAsRoot()
        try command.run()
        return 0
    } catch let failure as Failure {
        Output.complain("hotseat: " + failure.description)
        return failure.code
    } catch let error as TerminalError {
        Output.complain("hotseat: " + error.description)
        return 2
    } catch let error as StoreError {
        Output.complain("hotseat: " + error.description)
        return 1
    } catch let problem as Problem {
        Output.complain("hotseat: " + problem.description)
        return 1
    } catch let code as ExitCode {
        return code.rawValue
    } catch {
        let code = Hotseat.exitCode(for: error)
        let message = Hotseat.fullMessage(for: error)
        if code == .success {
            Output.printRaw(message + "\n")
            return 0
        }
        Output.complain(message)
        return code == .validationFailure ? 2 : 1
    }
}

// A file that may not grow is told by the failed write, like a full disk; the signal would end the program.
signal(SIGXFSZ, SIG_IGN)
exit(runProgram())
