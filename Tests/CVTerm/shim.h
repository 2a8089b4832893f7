// libvterm for the tests. Its cells are bit fields and unions, which Swift does not import: these functions read them.

#ifndef HOTSEAT_CVTERM_SHIM_H
#define HOTSEAT_CVTERM_SHIM_H

#include <stdbool.h>
#include <string.h>
#include <vterm.h>

static inline bool cell_is_bold(const VTermScreenCell *cell) { return cell->attrs.bold; }
static inline bool cell_is_reversed(const VTermScreenCell *cell) { return cell->attrs.reverse; }
static inline bool cell_is_underlined(const VTermScreenCell *cell) { return cell->attrs.underline != 0; }

#endif
