// Signal handlers. They are C because a handler may run between any two instructions: no Swift runtime, no malloc and
// no ncurses may be touched here.

#include "shim.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static volatile sig_atomic_t signal_descriptor = -1;

static void tell(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe means that the loop has plenty to wake up for already.
    (void)!write(signal_descriptor, &byte, 1);
    errno = saved;
}

static void install(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigaction(number, &action, NULL);
}

void guard_signals(int descriptor) {
    static const int told[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
    signal_descriptor = descriptor;
    sigset_t unblocked;
    sigemptyset(&unblocked);
    for (size_t index = 0; index < sizeof told / sizeof *told; index++) {
        install(told[index], tell, SA_RESTART);
        sigaddset(&unblocked, told[index]);
    }
    // Whoever started us may have blocked them, and a blocked signal is one that never arrives.
    sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
    install(SIGPIPE, SIG_IGN, 0);
}

void guard_stop_process(void) {
    sigset_t stop;
    install(SIGTSTP, SIG_DFL, 0);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
    kill(0, SIGTSTP);
    install(SIGTSTP, tell, SA_RESTART);
}

// MARK: Crashes

static struct {
    int descriptor;
    struct termios state;
    char reset[512];
    size_t length;
    volatile sig_atomic_t armed;
} crash;

static void give_terminal_back(int number) {
    if (crash.armed) {
        crash.armed = 0;
        (void)!write(crash.descriptor, crash.reset, crash.length);
        tcsetattr(crash.descriptor, TCSANOW, &crash.state);
    }
    // SA_RESETHAND has put the default back: the process ends as it would have without us.
    raise(number);
}

void guard_crashes(int descriptor, const struct termios *state, const char *reset) {
    static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT};
    static char stack_memory[64 * 1024];
    stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};

    crash.descriptor = descriptor;
    crash.state = *state;
    crash.length = strlen(reset) < sizeof crash.reset ? strlen(reset) : sizeof crash.reset;
    memcpy(crash.reset, reset, crash.length);
    crash.armed = 1;

    sigset_t unblocked;
    sigemptyset(&unblocked);
    sigaltstack(&stack, NULL);
    for (size_t index = 0; index < sizeof fatal / sizeof *fatal; index++) {
        install(fatal[index], give_terminal_back, SA_ONSTACK | SA_RESETHAND);
        sigaddset(&unblocked, fatal[index]);
    }
    sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
}

void guard_disarm(void) { crash.armed = 0; }
