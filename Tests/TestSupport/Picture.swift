package import Canvas
package import Testing

/// A surface as text: each row closed by `|`, `^` where the cursor stands.
package func picture(of surface: Surface) -> String {
    (0..<surface.size.height).map { y in
        var row = surface.text(row: y)
        if let cursor = surface.cursor, cursor.y == y {
            // Only where the cursor stands on a blank can a sign take its place without hiding anything.
            let cell = surface[cursor.x, y]
            if cell.scalar == " " { row = replacing(in: surface, y: y, x: cursor.x) }
        }
        while row.last == " " { row.removeLast() }
        return row + "|"
    }.joined(separator: "\n")
}

/// The runs of a row with the names of their roles, plain text left out: `title "HOTSEAT"`.
package func roles(of surface: Surface, row y: Int) -> [String] {
    var runs: [(Role, String)] = []
    for x in 0..<surface.size.width {
        let cell = surface[x, y]
        let text = String(String.UnicodeScalarView(surface.scalars(of: cell)))
        if runs.last?.0 == cell.role { runs[runs.count - 1].1 += text } else { runs.append((cell.role, text)) }
    }
    return runs.filter { $0.0 != .text }.map { run in
        var text = run.1
        while text.last == " " { text.removeLast() }
        return "\(run.0.name) \"\(text)\""
    }
}

/// Compares a surface with a picture in the test. Where they differ, both are told, with the first row that does, and
/// the actual one ready to be pasted.
package func expectPicture(
    _ surface: Surface, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let actual = picture(of: surface)
    guard actual != expected else { return }
    let (got, wanted) = (
        actual.split(separator: "\n", omittingEmptySubsequences: false),
        expected.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let row = zip(got, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(got.count, wanted.count)
    Issue.record(
        """
        the picture differs from row \(row) on
          is:     \(got.indices.contains(row) ? String(got[row]) : "(no row)")
          wanted: \(wanted.indices.contains(row) ? String(wanted[row]) : "(no row)")
        the actual picture:
        \(actual)
        """, sourceLocation: sourceLocation)
}

private func replacing(in surface: Surface, y: Int, x cursor: Int) -> String {
    var row = ""
    for x in 0..<surface.size.width {
        if x == cursor {
            row += "^"
        } else {
            row.unicodeScalars.append(contentsOf: surface.scalars(of: surface[x, y]))
        }
    }
    return row
}
