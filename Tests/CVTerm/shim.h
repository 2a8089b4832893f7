// libvterm for the tests. Its cells are bit fields and unions, which Swift does not import: these functions read them.

#ifndef HOTSEAT_CVTERM_SHIM_H
#define HOTSEAT_CVTERM_SHIM_H

#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <vterm.h>

// Declared here because the C headers show them, and the flag, only to those who ask for X/Open and GNU.
extern int posix_openpt(int flags);
extern int grantpt(int descriptor);
extern int unlockpt(int descriptor);
extern char *ptsname(int descriptor);
enum { SPAWN_IN_NEW_SESSION = 0x80 };

/// Opens a new pseudo-terminal and writes the path of its other end into `path`; -1 where that fails.
static inline int pseudo_terminal_open(char *path, size_t size) {
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0) return -1;
    if (grantpt(master) != 0 || unlockpt(master) != 0) return -1;
    strncpy(path, ptsname(master), size - 1);
    path[size - 1] = 0;
    return master;
}

/// What a program has switched on.
typedef struct {
    int alternate_screen;
    int cursor_visible;
    int mouse;
} ScreenModes;

static inline int note_property(VTermProp property, VTermValue *value, void *user) {
    ScreenModes *modes = user;
    if (property == VTERM_PROP_ALTSCREEN) modes->alternate_screen = value->boolean;
    if (property == VTERM_PROP_CURSORVISIBLE) modes->cursor_visible = value->boolean;
    if (property == VTERM_PROP_MOUSE) modes->mouse = value->number;
    return 1;
}

static const VTermScreenCallbacks mode_callbacks = {.settermprop = note_property};

/// Turns a fresh terminal on and notes in `modes` what programs switch.
static inline VTermScreen *screen_start(VTerm *terminal, ScreenModes *modes) {
    vterm_set_utf8(terminal, 1);
    VTermScreen *screen = vterm_obtain_screen(terminal);
    vterm_screen_set_callbacks(screen, &mode_callbacks, modes);
    vterm_screen_enable_altscreen(screen, 1);
    vterm_screen_reset(screen, 1);
    return screen;
}

/// The text of one row as UTF-8; returns the bytes written.
static inline size_t screen_row(VTermScreen *screen, int row, int columns, char *text, size_t size) {
    VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = 0, .end_col = columns};
    return vterm_screen_get_text(screen, text, size, rect);
}

static inline void screen_cursor(VTerm *terminal, int *row, int *column) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place);
    *row = place.row;
    *column = place.col;
}

/// The columns of the character in a cell: 1, 2, or 0 for a blank.
static inline int screen_cell_width(VTermScreen *screen, int row, int column) {
    VTermScreenCell cell;
    VTermPos place = {.row = row, .col = column};
    if (!vterm_screen_get_cell(screen, place, &cell)) return 0;
    return cell.width;
}

static inline bool screen_cell_is_reversed(VTermScreen *screen, int row, int column) {
    VTermScreenCell cell;
    VTermPos place = {.row = row, .col = column};
    return vterm_screen_get_cell(screen, place, &cell) && cell.attrs.reverse;
}

#endif
