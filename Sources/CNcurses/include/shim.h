// The only place that includes ncurses' headers.
//
// Swift does not import ncurses' macros (A_BOLD, getmaxyx), and refuses its shared variables (stdscr, curscr, LINES).
// Each one that Terminal needs is a function here. Nothing here decides anything.

#ifndef HOTSEAT_CNCURSES_SHIM_H
#define HOTSEAT_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <wchar.h>

// MARK: The screen

/// Opens the terminal of the given kind on standard input and output. NULL where ncurses does not know the kind;
/// unlike initscr it returns in that case.
static inline SCREEN *curses_open(const char *kind) { return newterm(kind, stdout, stdin); }

static inline WINDOW *curses_screen(void) { return stdscr; }
/// The terminal is cleared and drawn anew at the next refresh, from a window full of blanks.
static inline void curses_start_anew(const cchar_t *blank) {
    wbkgrndset(stdscr, blank);
    werase(stdscr);
    clearok(curscr, TRUE);
}
static inline int curses_colors(void) { return COLORS; }

/// Keys arrive byte by byte as they are; nothing is echoed; the terminal sends no signals.
static inline void curses_raw_mode(void) {
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    // Without this doupdate looks at the keyboard before it draws, which costs a system call a frame.
    typeahead(-1);
}

// MARK: Styles

static inline attr_t curses_bold(void) { return WA_BOLD; }
static inline attr_t curses_dim(void) { return WA_DIM; }
static inline attr_t curses_italic(void) { return WA_ITALIC; }
static inline attr_t curses_underline(void) { return WA_UNDERLINE; }
static inline attr_t curses_reverse(void) { return WA_REVERSE; }

/// One cell: a base with its marks, and how it looks.
static inline cchar_t curses_cell(const wchar_t *text, attr_t attributes, short pair) {
    cchar_t cell;
    memset(&cell, 0, sizeof cell);
    setcchar(&cell, text, attributes, pair, NULL);
    return cell;
}

// MARK: The terminal's abilities

/// A string capability by its terminfo name, or NULL. Extended names (BE, BD) are found too.
static inline const char *terminal_string(const char *name) {
    char *value = tigetstr(name);
    return value == (char *)-1 || value == NULL ? NULL : value;
}

/// Writes a control string through ncurses' own buffer, so that it keeps its place between drawn frames.
static inline void terminal_put(const char *string) {
    putp(string);
    fflush(stdout);
}

/// The columns that the C library, and so ncurses, gives a character. Declared here because the C headers show it only
/// to those who ask for X/Open.
static inline int curses_columns(wchar_t character) {
    extern int wcwidth(wchar_t);
    return wcwidth(character);
}

static inline bool locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// MARK: Signals and crashes (guard.c)

/// Installs handlers that write one byte, the signal's number, to a descriptor: HUP, INT, TERM, QUIT, TSTP, CONT, WINCH.
/// SIGPIPE is ignored. Call before curses_open: ncurses leaves handlers alone that are already there.
void guard_signals(int descriptor);

/// Lets SIGTSTP stop the process, and comes back when it is continued.
void guard_stop_process(void);

/// Remembers the terminal's state and what to write so that, if the program crashes, the terminal is given back.
/// The handlers run on a stack of their own and do nothing but write(2) and tcsetattr(3).
void guard_crashes(int descriptor, const struct termios *state, const char *reset);

/// From here on a crash leaves the terminal alone.
void guard_disarm(void);

#endif
